import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { causeLabel, definitions } from '../../src/domain/reference/reference.ts'
import { telephony } from '../../src/domain/reference/telephony.ts'
import { anyCause, anyType, decorated, separator, soup } from '../domain/phone-events/pastes.ts'

/** The samples that the reader is tested on, UTF-16 decoded. */
export const samples: readonly string[] = readdirSync('test/samples')
  .filter((name) => /^\d/.test(name))
  .map((name) => readFileSync(`test/samples/${name}`).toString(/utf16le/.test(name) ? 'utf16le' : 'utf8'))

/** Changes somewhere: a stretch taken out, and perhaps something put in its place. */
const damages = fc.array(
  fc.tuple(
    fc.nat(),
    fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(400) }),
    fc.oneof(
      fc.constantFrom(
        ...['', '', '"', ',', ';', '\t', '\n', '\r', '|', ':', '<', '>', '&', '%', '{', '}', '\\'],
      ),
      fc.constantFrom(...['é', '\u0000', '\ud800', '\u202e', 'not ', 'un', 'no ', '18', '<td>', 'null', '-']),
      anyType,
      anyCause.map(causeLabel),
    ),
  ),
  { maxLength: 5 },
)

export function damaged(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, damages).map(([text, changes]) =>
    changes.reduce((changed, [at, length, instead]) => {
      const from = at % (changed.length + 1)
      return changed.slice(0, from) + instead + changed.slice(from + length)
    }, text),
  )
}

/** Any signs; a wide delimiter, which a paste takes for its plain one, stands in no file's cells. */
const signs = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', maxLength })
    .filter((text) => ![...text].some((sign) => sign > '~' && /[,;|]/.test(sign.normalize('NFKC'))))

const typeText = fc.oneof(
  { weight: 5, arbitrary: anyType },
  fc.constantFrom('Queued', '', '-', 'null', 'Tryng', 'ringing ', 'ALL_BUSY', 'Unknown?', 'a,"b"\nc'),
  signs(12),
)
const causeText = fc.oneof(
  { weight: 5, arbitrary: anyCause.map((cause) => cause ?? '') },
  fc.constantFrom(...telephony.map(({ name }) => name)),
  fc.constantFrom('FOO_BAR', '', '-', 'null', '17', 'user busy', 'NO_ANSWR', '<empty>', '=1+1', 'Total'),
  signs(16),
)
const rows = fc.array(fc.tuple(fc.constantFrom('a', '', 'x, y', '"', '3'), typeText, causeText), {
  maxLength: 12,
})

const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const header = fc.constantFrom<readonly string[]>(
  ['Name', 'Missed Call Type', 'Hangup Cause'],
  ['Record Count', 'nbavs__Missed_Call_Type__c', 'nbavs__Hangup_Cause__c'],
  [],
)

/** Rows with or without a header, between delimiters. */
export const delimited = fc
  .tuple(header, rows, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([names, body, delimiter, newline]) =>
    [...(names.length > 0 ? [names] : []), ...body]
      .map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter))
      .join(newline),
  )

const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const htmlTable = fc
  .tuple(header, rows)
  .map(
    ([names, body]) =>
      `<table>${[names, ...body]
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
        .join('\n')}</table>`,
  )

const records = rows.map((body) =>
  body.map(([Name, Missed_Call_Type__c, Hangup_Cause__c]) => ({
    attributes: { type: 'Phone_Event__c' },
    Name,
    Missed_Call_Type__c,
    Hangup_Cause__c: Hangup_Cause__c === '-' ? null : Hangup_Cause__c,
  })),
)
export const jsonDocument = fc
  .tuple(records, fc.constantFrom(0, 2), fc.boolean())
  .map(([body, indent, wrapped]) =>
    JSON.stringify(wrapped ? { result: { records: body } } : body, null, indent),
  )
export const jsonLines = records.map((body) => body.map((record) => JSON.stringify(record)).join('\n'))

const link = fc
  .tuple(
    fc.constantFrom('https://example.org/x/', 'http://localhost/', '/', ''),
    fc.constantFrom(...definitions),
    fc.constantFrom(
      (text: string) => encodeURIComponent(text),
      (text: string) => encodeURIComponent(encodeURIComponent(text)),
      (text: string) => text.replaceAll(' ', '+'),
      (text: string) => text,
    ),
  )
  .map(([site, { type, cause }, encode]) => `${site}?type=${encode(type)}&cause=${encode(cause ?? '')}`)

const labelled = fc
  .tuple(
    typeText,
    causeText,
    fc.constantFrom('; ', '\n', '\t', ', ', ' '),
    fc.constantFrom(':', '=', ' is ', '\n', ''),
  )
  .map(([type, cause, joint, sign]) => `Missed Call Type${sign} ${type}${joint}Hangup Cause${sign} ${cause}`)

const prose = fc
  .array(
    fc.oneof(
      anyType,
      anyCause.map(causeLabel),
      fc.constantFrom(
        ...'the call was not in no under and we saw a cause of instead 17 3 x SIP 486 or, with: too.'.split(
          ' ',
        ),
      ),
    ),
    { maxLength: 20 },
  )
  .map((words) => words.join(' '))

/** A pair, in any of the ways it is written. */
const pair = fc.oneof(
  decorated.map(({ paste }) => paste),
  labelled,
  link,
  fc.tuple(typeText, separator, causeText).map((parts) => parts.join('')),
)

/** What could come into the box. */
export const pastes = fc.oneof(
  { weight: 4, arbitrary: soup },
  { weight: 4, arbitrary: damaged(pair) },
  { weight: 2, arbitrary: damaged(prose) },
  { weight: 2, arbitrary: damaged(fc.oneof(delimited, htmlTable, jsonDocument, jsonLines)) },
  { weight: 1, arbitrary: fc.array(pair, { maxLength: 5 }).map((pairs) => pairs.join('\n')) },
  { weight: 1, arbitrary: damaged(fc.constantFrom(...samples).map((text) => text.slice(0, 3000))) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)
