import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addressOf } from '../../../src/domain/address/address.ts'
import { causeLabel, definitions } from '../../../src/domain/reference/reference.ts'
import { differences, wordingsOf } from '../../source/compare-source.ts'
import { readSource } from '../../source/read-source.ts'

interface Row {
  readonly type: string
  readonly cause: string
  readonly callback: string
  readonly description: string
}

/** A page such as the vendor's, in our own words. */
const rows: readonly Row[] = definitions.map(({ type, cause, callback, description }) => ({
  type,
  cause: causeLabel(cause),
  callback: callback ? 'Yes' : '',
  description,
}))

const cells = ({ type, cause, callback, description }: Row) => [type, cause, callback, description]
const head = ['Missed Call Type', 'Hangup Cause', 'Callback?', 'Description']
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('’', '&#8217;')

const shapes: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'its text, a cell a line': (all) =>
    [
      '12.2.2. Missed Call Type',
      'Prev Next',
      ...head,
      ...all.flatMap(cells).filter(Boolean),
      'Last edited',
    ].join('\n\n'),
  'its HTML': (all) =>
    `<html><style>td { a: b }</style><body><h1>Definitions</h1><table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>
${all
  .map(
    (row) =>
      `<tr>${cells(row)
        .map((cell) => `<td><p>${escaped(cell)}</p></td>`)
        .join('\n')}</tr>`,
  )
  .join('\n')}</table></body></html>`,
  'a PDF’s text, lines broken': (all) =>
    `${head.join(' ')}\n${all
      .map((row) =>
        cells(row)
          .filter(Boolean)
          .join(' ')
          .replace(/(.{60,75}?) /g, '$1\n'),
      )
      .join('\n')}`,
  'a Markdown table': (all) =>
    [head, head.map(() => '---'), ...all.map(cells)].map((row) => `| ${row.join(' | ')} |`).join('\n'),
}

const wordings = wordingsOf(readSource(shapes['its text, a cell a line']?.(rows) ?? ''))

describe.each(Object.entries(shapes))('a saved page as %s', (name, shape) => {
  // A page's own last line is part of the last row where nothing tells them apart.
  const known = name.startsWith('its text') ? wordings : wordingsOf(readSource(shape(rows)))

  test('is read row by row', () => {
    const read = readSource(shape(rows))
    expect(read.map(({ type, cause }) => [type, causeLabel(cause)])).toEqual(
      rows.map(({ type, cause }) => [type, cause]),
    )
    expect(read.map(({ callback }) => callback)).toEqual(rows.map(({ callback }) => callback === 'Yes'))
    expect(differences(read, known)).toEqual([])
    expect(
      Object.values(known).filter((one) => Object.values(wordings).includes(one)).length,
    ).toBeGreaterThan(28)
  })

  test('that has changed says where: a row more, one less, another Callback?, other words', () => {
    const changed = rows.slice(1).map((row, at) => {
      if (at === 3) return { ...row, callback: row.callback ? '' : 'Yes' }
      return at === 5 ? { ...row, description: `${row.description} It now says more.` } : row
    })
    const added = {
      type: 'Trying',
      cause: 'USER_NOT_REGISTERED',
      callback: '',
      description: 'The device was gone.',
    }
    const said = differences(readSource(shape([added, ...changed])), known)
    const nameOf = (row: Row | undefined) => `${row?.type} / ${row?.cause}`
    expect([...said].sort()).toEqual([
      `Callback? changed: ${nameOf(changed[3])} is now ${changed[3]?.callback ? 'Yes' : 'not marked'}`,
      'added: Trying / USER_NOT_REGISTERED',
      `gone: ${nameOf(rows[0])}`,
      `other words: ${nameOf(changed[5])}`,
    ])
  })
})

test('a type that is new is told, too', () => {
  const text = 'Missed Call Type\nHangup Cause\nDescription\nQueued\nQUEUE_TIMEOUT\nNobody took it in time.'
  expect(differences(readSource(text), {})[0]).toBe('added: Queued / QUEUE_TIMEOUT')
})

test('the wording of every definition’s source is known by its fingerprint, and no word of it is kept', () => {
  const kept: Readonly<Record<string, string>> = JSON.parse(
    readFileSync('test/reference/source-sentences.json', 'utf8'),
  )
  const ids = definitions.map((definition) => addressOf({ at: 'definition', definition }).replace(/\/$/, ''))
  expect(Object.keys(kept).sort()).toEqual(ids.sort())
  for (const fingerprint of Object.values(kept)) expect(fingerprint).toMatch(/^[\da-f]{16}$/)
})
