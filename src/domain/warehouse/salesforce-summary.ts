import { type FieldKind, type Fields, usualFields } from '../address/salesforce.ts'
import { definitions } from '../reference/reference.ts'

/**
 * A formula field that says what an event's pair means, without this site: all 30 summaries in one CASE. A formula
 * may have 3,900 characters and compile to 15,000 bytes; with the descriptions in it, it would be too long. A pair that
 * is not defined, or is spelt in another way than Natterbox does, says so. Source: Salesforce's help on formula size limits.
 */
export function summaryFormula(kind: FieldKind, fields: Fields = usualFields): string {
  const [type, cause] = [fields.type, fields.cause].map((field) =>
    kind === 'picklist' ? `TEXT(${field})` : field,
  )
  const cases = definitions.map(
    (definition) => `"${definition.type}/${definition.cause ?? ''}","${escaped(definition.ours.summary)}",`,
  )
  return `CASE(${type}&"/"&${cause},\n${cases.join('\n')}\n"Not defined")`
}

function escaped(text: string): string {
  return text.replace(/["\\]/g, '\\$&')
}
