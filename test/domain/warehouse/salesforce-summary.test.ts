import { parse } from 'formulon'
import { describe, expect, test } from 'vitest'
import { usualFields } from '../../../src/domain/address/salesforce.ts'
import { callTypes, causes, resolve } from '../../../src/domain/reference/reference.ts'
import { summaryFormula } from '../../../src/domain/warehouse/salesforce-summary.ts'

const field = (kind: 'picklist' | 'text', value: string) =>
  kind === 'text'
    ? { type: 'literal', dataType: 'text', value, options: { length: 255 } }
    : { type: 'literal', dataType: 'picklist', value, options: { values: [value] } }

describe.each(['text', 'picklist'] as const)('the formula of all summaries, for %s fields', (kind) => {
  const formula = summaryFormula(kind)

  test('is one that Salesforce takes: at most 3,900 characters', () => {
    expect(formula.length).toBeGreaterThan(1_500)
    expect(formula.length).toBeLessThanOrEqual(3_900)
  })

  test('gives each of the 80 pairs its summary, or says that it is not defined', () => {
    let defined = 0
    for (const { name: type } of callTypes) {
      for (const cause of causes) {
        const values = {
          [usualFields.type]: field(kind, type),
          [usualFields.cause]: field(kind, cause ?? ''),
        }
        const definition = resolve(type, cause)
        expect(parse(formula, values), `${type} / ${cause}`).toMatchObject({
          value: definition?.ours.summary ?? 'Not defined',
        })
        if (definition) defined++
      }
    }
    expect(defined).toBe(30)
  })
})
