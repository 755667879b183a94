/** A sheet of calls, as one of many writers might save it. */
export interface Book {
  readonly rows: string
  readonly strings: string
  readonly behind: string
}

const types = ['Trying', 'Ringing', 'All Busy', 'No Devices', 'Unknown', 'trying', 'Nonsense']
const causes = [
  'NO_ANSWER',
  'USER_BUSY',
  'NORMAL_CLEARING',
  'LOSE_RACE',
  'no answer',
  '19',
  'Rubbish &amp; more',
  '',
]
const plain = ['r', 'inline', 'str', 'mixed', 'without places'] as const

/** What stands among the rows of a sheet that is not plain. */
const oddities: readonly ((row: number, cell: (text: string) => string) => string)[] = [
  (row) => `<row r="${row}"/>`,
  (row, cell) => `<row r="${row}" hidden="1">${cell('Trying')}${cell('NO_ANSWER')}</row>`,
  (row, cell) => `<row r="${row}" hidden="false">${cell('Trying')}${cell('NO_ANSWER')}</row>`,
  (row, cell) => `<row r="${row}">${cell('Trying')}<c t="e"><v>#N/A</v></c></row>`,
  (row, cell) => `<row r="${row}">${cell('Trying')}<c t="str"><f>A1</f><v>NO_ANSWER</v></c></row>`,
  (row, cell) => `<row r="${row}">${cell('Trying')}<c><f>A1</f></c></row>`,
  (row, cell) => `<row r="${row}">${cell('Trying')}<c t="str"><f>A1</f><v></v></c></row>`,
  (row, cell) =>
    `<row r="${row}">${cell('Trying')}<c><f t="array" ref="B${row}:B${row + 4}">A1</f></c></row><row r="${row + 1}">${cell('Ringing')}</row>`,
  (row, cell) =>
    `<row r="${row}">${cell('Trying')}<c><f t="array" ref="B${row}:C${row + 2}">A1</f><v>0</v></c></row>`,
  (row, cell) => `<row r="${row}">${cell('Grand Total')}${cell('12')}</row>`,
  (row, cell) => `<row r="${row}">${cell('Missed Call Type')}${cell('Hangup Cause')}</row>`,
  (row, cell) => `<row r="${row}">${cell('Ringing')}<c><v>19</v></c></row>`,
  (row, cell) => `<row r="${row}">${cell('Ringing')}<c s="1"><v>45000.5</v></c></row>`,
  (row, cell) => `<row r='${row}'>${cell('Trying')}${cell('USER_BUSY')}</row>`,
  (row, cell) => `<row r="${row}">${cell('Trying')}<!-- </row> -->${cell('USER_BUSY')}</row>`,
  (row, cell) => `<row r="${row}">${cell('Trying')}<c t="s"><v>99999</v></c></row>`,
  (row, cell) => `<row r="${row}">${cell('Trying')}<c t="s"/></row>`,
  (row, cell) => `<row r="${row}">${cell('')}${cell('')}</row>`,
  (row, cell) =>
    `<row r="${row}">${cell('Trying')}${cell('USER_BUSY')}${cell('a')}${cell('b')}${cell('c')}${cell('d')}</row>`,
  (row, cell) =>
    `<row r="${row}">${cell('Trying')}${cell('USER_BUSY')}</row><row r="${row}">${cell('Ringing')}</row>`,
  (row, cell) => `<row r="${row + 3}">${cell('Trying')}${cell('USER_BUSY')}</row>`,
  (row, cell) => `<row r="${Math.max(1, row - 3)}">${cell('Trying')}${cell('USER_BUSY')}</row>`,
  (row) =>
    `<row r="${row}"><c r="B${row}" t="str"><v>NO_ANSWER</v></c><c r="A${row}" t="str"><v>Trying</v></c></row>`,
  (row) => `<row r="${row}"><c r="B${row + 1}" t="str"><v>NO_ANSWER</v></c></row>`,
]

/** @param odd how many odd rows there are at most for each hundred */
export function randomBook(seed: number, odd: number): Book {
  const next = randomly(seed)
  const one = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(next() * things.length)] as Thing
  const texts = ['']
  const shared = new Map<string, number>()
  const numberOf = (text: string) => {
    const known = shared.get(text)
    if (known !== undefined && next() < 0.99) return known
    shared.set(text, texts.length)
    return texts.push(text) - 1
  }
  const writer = one(plain)
  const kinds = [one(oddities)]
  const cell = (text: string, at = '') => {
    const place = at === '' || writer === 'without places' ? '' : ` r="${at}"`
    const style = writer === 'mixed' && next() < 0.05 ? ' s="1"' : ''
    if (text === '') return next() < 0.5 && place !== '' ? '' : `<c${place}${style}/>`
    const way = writer === 'mixed' ? one(plain) : writer
    if (way === 'inline') return `<c${place}${style} t="inlineStr"><is><t>${text}</t></is></c>`
    if (way === 'str') return `<c${place}${style} t="str"><v>${text}</v></c>`
    return `<c${place}${style} t="s"><v>${numberOf(text)}</v></c>`
  }
  const used = one(
    odd > 0
      ? ([
          [5, 6],
          [types.length, causes.length],
        ] as const)
      : ([
          [2, 1],
          [6, 6],
        ] as const),
  )
  const long = 'x'.repeat(1500)
  const longest = 100 + Math.floor(next() * 80)
  const rows = [
    `<row r="1" spans="1:5">${['Missed Call Type', 'Hangup Cause', 'Agent', 'When', one(['Rings', 'Record Count'])].map((name, at) => cell(name, `${'ABCDE'[at]}1`)).join('')}</row>`,
  ]
  let row = 2
  const count = longest + 100 + Math.floor(next() * 400)
  for (let at = 0; at < count; at++, row++) {
    if (next() < odd / 100) {
      rows.push(one(kinds)(row, (text) => cell(text)))
      continue
    }
    const cells = [
      cell(one(types.slice(0, used[0])), `A${row}`),
      cell(one(causes.slice(0, used[1])), `B${row}`),
      cell(at < longest ? long : `Agent ${Math.floor(next() * 1000)}`, `C${row}`),
      `<c${writer === 'without places' ? '' : ` r="D${row}"`} s="1"><v>${45000 + next()}</v></c>`,
      next() < 0.1 ? '' : `<c${writer === 'without places' ? '' : ` r="E${row}"`}><v>${at + 1}</v></c>`,
    ]
    rows.push(`<row r="${row}" spans="1:5">${cells.join('')}</row>${writer === 'inline' ? '\n' : ''}`)
  }
  const strings = texts.map((text) => (text === '' ? '<si/>' : `<si><t>${text}</t></si>`)).join('')
  const merged = one(['A3:A5', 'A200:B200', 'A1:E1', 'C180:E180', 'A150:B152'])
  const behind = odd > 0 && next() < 0.15 ? `<mergeCells><mergeCell ref="${merged}"/></mergeCells>` : ''
  return { rows: rows.join(''), strings, behind }
}

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function randomly(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
