import { readFileSync } from 'node:fs'

/** A Phone Event as a database holds it, and the definition it is; `ask` where its values are no names. */
export interface Judged {
  readonly type: string | null
  readonly cause: string | null
  readonly truth: string | null
}

/** Every type and cause in the spellings that databases hold, and what is no name. No NUL: few engines hold one. */
export const judged: readonly Judged[] = (
  JSON.parse(readFileSync('test/samples/sql-events.json', 'utf8')) as Judged[]
).filter(({ type, cause }) => !`${type}${cause}`.includes('\u0000'))

/** What an engine said of an event. */
export interface Said {
  readonly event: number
  readonly reading: string
  readonly definition: string | null
}

/** Events with another definition than their own, and events with none that have one. */
export function faultsOf(said: readonly Said[]): { wrong: readonly string[]; missed: readonly string[] } {
  const [wrong, missed]: [string[], string[]] = [[], []]
  for (const { event, definition } of said) {
    const { type, cause, truth } = judged[event] ?? { type: null, cause: null, truth: null }
    const slug = truth === 'ask' ? null : truth
    const line = `${JSON.stringify([type, cause])}: ${definition}, not ${truth}`
    if (definition !== null && definition !== slug) wrong.push(line)
    if (definition === null && slug !== null) missed.push(line)
  }
  return { wrong, missed: missed.sort() }
}

/** Events, as SQL that any engine takes in: values in a literal each. */
export function insertsOf(
  quote: (text: string) => string,
  table = 'phone_events',
  perStatement = 250,
): readonly string[] {
  const cell = (text: string | null) => (text === null ? 'NULL' : quote(text))
  const rows = judged.map(({ type, cause }, event) => `(${event}, ${cell(type)}, ${cell(cause)})`)
  return Array.from(
    { length: Math.ceil(rows.length / perStatement) },
    (_, at) =>
      `INSERT INTO ${table} VALUES ${rows.slice(at * perStatement, (at + 1) * perStatement).join(', ')}`,
  )
}

/** What no statement reads: misspelt causes, and a bare number. The site shows these with a question. */
export const misspelt: readonly string[] = [
  '["Trying","19"]: null, not trying/no-answer',
  '["Trying","NO_ANSWR"]: null, not trying/no-answer',
  '["Trying","USER_BUSSY"]: null, not trying/user-busy',
]
