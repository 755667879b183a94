import { sidesOf } from '../../../src/domain/export/sides.ts'
import type { Table } from '../../../src/domain/export/snapshot.ts'
import { jsonRecords } from '../../../src/domain/phone-events/formats/json.ts'
import type { Outcome, PairOutcome } from '../../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { tidy } from '../../../src/domain/phone-events/tidy.ts'
import { pairsOf } from '../phone-events/said.ts'
import { scan } from './scanned.ts'

/** What both ways say: rows by kind and pair, those that could not be read by their number. */
export interface Told {
  readonly rows: readonly string[]
  /** `undefined` where the paste is no list and says nothing. */
  readonly unreadable: number | undefined
}

/** Rows that a file tells as unreadable, and a paste as rows. */
function isUnreadable({ kind }: PairOutcome): boolean {
  return kind === 'unclear' || kind === 'not-understood'
}

function sayRow(outcome: PairOutcome): string {
  const { typeText, causeText } = sidesOf(outcome)
  return `${outcome.kind} ${typeText ?? '?'} / ${causeText === null ? '<empty>' : (causeText ?? '?')}`
}

/** What a paste says; `undefined` where it says nothing, or more rows than a paste tells. */
export function toldByPaste(text: string): Told | undefined {
  const outcome: Outcome = readPaste(text)
  if (outcome.kind === 'none' || (outcome.kind === 'rows' && outcome.unread > 0)) return undefined
  if (outcome.kind === 'not-understood') return { rows: [], unreadable: undefined }
  const pairs = pairsOf(outcome)
  const rows = pairs.filter((pair) => !isUnreadable(pair))
  return { rows: rows.map(sayRow).sort(), unreadable: pairs.length - rows.length }
}

export function toldByTable({ tally, totals }: Table): Told {
  const rows = tally.flatMap(({ count, outcome }) => Array<string>(count).fill(sayRow(outcome)))
  return { rows: rows.sort(), unreadable: totals.unreadable }
}

/** Rows as prose is told: once each, and a cause alone not where it is said with something else, too. */
function asProse({ rows, unreadable }: Told): Told {
  return { rows: [...new Set(rows)].filter((row) => !row.startsWith('needs-type')), unreadable }
}

/** A paste of it is read by its labels; a file record by record, of which the broken ones are told as unreadable. */
function isBrokenJson(text: string): boolean {
  return /^\s*[[{]/.test(text) && jsonRecords(tidy(text), () => 1) === undefined
}

/**
 * How a file differs from a paste of the same text; `undefined` where it does not. Prose is told in its distinct rows,
 * and not at all where it answers nothing: a file of it is asked about its columns.
 */
export function difference(text: string): { readonly paste: Told; readonly file: Told } | undefined {
  const paste = toldByPaste(text)
  if (!paste) return undefined
  const snapshot = scan(text)
  if (snapshot.state !== 'table' || snapshot.table.rows === 0) {
    if (isBrokenJson(text)) return undefined
    const answers = paste.rows.filter((row) => /^(?:defined|mentioned) /.test(row))
    return answers.length > 0 ? { paste, file: { rows: [snapshot.state], unreadable: 0 } } : undefined
  }
  const file = toldByTable(snapshot.table)
  const isSame = (a: Told, b: Told) =>
    (a.unreadable ?? b.unreadable) === b.unreadable && a.rows.join('\n') === b.rows.join('\n')
  if (isBrokenJson(text)) {
    const others = file.rows.filter((row) => row.startsWith('defined ') && !paste.rows.includes(row))
    return others.length > 0 ? { paste, file } : undefined
  }
  const isProse = snapshot.table.kind === 'words'
  return isSame(paste, file) || (isProse && isSame(asProse(paste), asProse(file)))
    ? undefined
    : { paste, file }
}
