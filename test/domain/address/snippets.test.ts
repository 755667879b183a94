import { describe, expect, it } from 'vitest'
import { addressOf, placeAt } from '../../../src/domain/address/address.ts'
import { bookmarklet, keywordSearch } from '../../../src/domain/address/browser-snippets.ts'
import {
  buttonAddress,
  pathFormula,
  queryFormula,
  usualFields,
} from '../../../src/domain/address/salesforce.ts'
import { readPair } from '../../../src/domain/phone-events/read-pair.ts'
import { callTypes, causes, definitions, resolve } from '../../../src/domain/reference/reference.ts'
import { evaluateFormula } from './formula.ts'

const site = 'https://example.org/tools/calls/'
const kinds = ['picklist', 'text'] as const
const record = (type: string, cause: string | null) => ({
  [usualFields.type]: type,
  [usualFields.cause]: cause ?? '',
})

describe.each(kinds)('the Salesforce formulas for a %s field', (kind) => {
  it('lead to the page of each of the 30 definitions by its path', () => {
    for (const definition of definitions) {
      const link = evaluateFormula(pathFormula(site, kind), kind, record(definition.type, definition.cause))
      expect(link).toBe(`${site}${addressOf({ at: 'definition', definition })}`)
    }
  })

  it('ask for every one of the 80 pairs by its values', () => {
    for (const { name } of callTypes)
      for (const cause of causes) {
        const link = evaluateFormula(queryFormula(site, kind), kind, record(name, cause))
        const place = placeAt('', new URL(link).search)
        const outcome = place.at === 'lookup' && place.asked ? readPair(place.asked) : undefined
        expect(outcome?.kind).toBe(resolve(name, cause) ? 'defined' : 'undefined-pair')
      }
  })

  it('show nothing on a record that is no missed call', () => {
    for (const formula of [pathFormula(site, kind), queryFormula(site, kind)])
      expect(evaluateFormula(formula, kind, record('', null))).toBe('')
  })

  it('fit into a formula field and do without URLENCODE', () => {
    for (const formula of [pathFormula(site, kind), queryFormula(site, kind)]) {
      expect(formula.length).toBeLessThan(3900)
      expect(formula).not.toContain('URLENCODE')
    }
  })
})

describe('the custom button', () => {
  it('asks for the pair, however Salesforce encodes a space', () => {
    for (const space of ['+', '%20', '%2B', '%2520', ' ']) {
      const link = buttonAddress(site).replace(/\{!\w+\.(\w+)\}/g, (_, field: string) =>
        (record('All Busy', null)[field] ?? '').replace(' ', space),
      )
      const place = placeAt('', link.slice(link.indexOf('?')))
      expect(place.at === 'lookup' && place.asked && readPair(place.asked).kind).toBe('defined')
    }
  })
})

describe('the browser snippets', () => {
  it('open the selected words behind the #, which no host receives', () => {
    const opened: string[] = []
    const code = bookmarklet(site).replace(/^javascript:/, '')
    new Function('open', 'getSelection', code)(
      (address: string) => opened.push(address),
      () => 'Trying / NO_ANSWER & "more"',
    )
    expect(opened).toEqual([`${site}#q=${encodeURIComponent('Trying / NO_ANSWER & "more"')}`])
    expect(new URL(opened[0] ?? '').search).toBe('')
  })

  it('leave a keyword search its place for the words', () => {
    expect(new URL(keywordSearch(site)).href).toBe(`${site}#q=%s`)
  })
})
