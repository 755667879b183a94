import { describe, expect, it } from 'vitest'
import { filler, groupedColumns } from '../../../src/domain/phone-events/groups.ts'
import { reasonToPass } from '../../../src/domain/phone-events/reason-to-pass.ts'

const cells = (table: string) => table.split('\n').map((row) => ({ cells: row.split(',') }))
/** Cause in the first column, type in the second. */
const causeFirst = { cause: 0, type: 1 }
const rows = 'NO_ANSWER,Ringing,4\n,Trying,9\nUSER_BUSY,Ringing,1'

describe('a blank cause in the first column is as above', () => {
  it.each([
    ['Hangup Cause ↑', 'Type', 'x'],
    ['Hangup Cause ▲', 'Type', 'x'],
    ['Hangup Cause ↓', 'Type', 'x'],
    ['Cause', 'Type', 'Count of Name'],
    ['Cause', 'Type', 'Calls'],
    ['Cause', 'Type', 'Number of Calls'],
    ['Cause', 'Type', 'Sum of x'],
    ['Cause', 'Type', 'Anzahl'],
    ['Cause', 'Type', 'Datensatzanzahl'],
    ['Cause', 'Type', 'Nombre de x'],
  ])('under %s, %s, %s', (...names) => {
    expect(groupedColumns(cells(rows), causeFirst, names)).toMatchObject({ cause: 'as-above', type: 'empty' })
  })

  it.each([
    'Subtotal,,13',
    'subtotal,,',
    ' Zwischensumme,,',
    'Sous-total,,',
    'NO_ANSWER Total,,13',
    ',,x subtotal',
  ])('above %j', (total) => {
    expect(groupedColumns(cells(`${rows}\n${total}`), causeFirst).cause).toBe('as-above')
  })

  it('by a column of counts', () => {
    expect(groupedColumns(cells(rows), { ...causeFirst, count: 2 }).cause).toBe('as-above')
  })
})

describe('a blank cause in the first column is unclear', () => {
  it.each([['Hangup Cause', 'Type', 'Account'], ['Hangup Cause', 'Type', 'Recount'], []])(
    'under %s, %s, %s',
    (...names) => {
      expect(groupedColumns(cells(rows), causeFirst, names).cause).toBe('unclear')
      expect(groupedColumns(cells(`${rows}\nTotal,,14`), causeFirst, names).cause).toBe('unclear')
    },
  )

  it.each(['↓', '▼'])('at the end of a column sorted downwards: %s', (arrow) => {
    const names = [`Cause ${arrow}`, 'Type', 'x']
    expect(
      groupedColumns(cells('A,Ringing,1\nB,Trying,2\n,Trying,3\n,Ringing,4'), causeFirst, names).cause,
    ).toBe('unclear')
    expect(
      groupedColumns(cells('A,Ringing,1\n,Trying,2\nB,Trying,3\n,Ringing,4'), causeFirst, names).cause,
    ).toBe('as-above')
  })
})

describe('a blank cause is empty', () => {
  const names = ['Cause ↑', 'Type', 'Calls']
  it.each([
    ['where a label comes twice', 'NO_ANSWER,Ringing,4\n,Trying,9\nNO_ANSWER,Trying,1'],
    ['where the first row has none', ',Ringing,4\nNO_ANSWER,Trying,9'],
    ['where none is blank', 'NO_ANSWER,Ringing,4\nUSER_BUSY,Trying,9'],
  ])('%s', (_, table) => {
    expect(groupedColumns(cells(table), causeFirst, names).cause).toBe('empty')
  })

  it('where something stands left of it', () => {
    const table = 'a,NO_ANSWER,Ringing\nb,,Trying\nc,USER_BUSY,Ringing\nSubtotal,,'
    expect(groupedColumns(cells(table), { cause: 1, type: 2 }, ['Name', 'Cause ↑', 'Type']).cause).toBe(
      'empty',
    )
  })

  it('where another column has the arrow', () => {
    expect(groupedColumns(cells(rows), causeFirst, ['Cause', 'Type ↑', 'x']).cause).toBe('empty')
  })

  it('where there is no such column', () => {
    expect(groupedColumns(cells('Ringing,1\n,2\nTrying,3'), { type: 0 }, ['Type ↑', 'Calls'])).toMatchObject({
      type: 'as-above',
      cause: 'empty',
      isOutline: false,
    })
  })
})

describe('below another column that is blank with it', () => {
  const columns = { cause: 1, type: 2 }
  it('a blank is as above with an arrow, and unclear without one', () => {
    const table = cells('Ana,NO_ANSWER,Ringing\n,,Trying\nBo,NO_ANSWER,Ringing')
    expect(groupedColumns(table, columns, ['Agent ↑', 'Cause ↑', 'Type']).cause).toBe('as-above')
    expect(groupedColumns(table, columns, ['Agent', 'Cause', 'Type']).cause).toBe('unclear')
  })

  it('is empty where it makes no difference', () => {
    const table = cells('Ana,NO_ANSWER,Ringing,1\n,,,2\nBo,NO_ANSWER,Ringing,3')
    expect(groupedColumns(table, columns, ['Agent', 'Cause', 'Type']).cause).toBe('empty')
  })
})

describe('an outline has its labels on lines of their own', () => {
  it.each([
    ['Ringing,,13\n,NO_ANSWER,4\n,USER_BUSY,9\nTrying,,4\n,NO_ANSWER,4', { type: 0, cause: 1 }, 'type', true],
    ['NO_ANSWER,,13\n,Ringing,4\nUSER_BUSY,,9\n,Ringing,9', { cause: 0, type: 1 }, 'cause', true],
    ['Ringing,,1.204\n,NO_ANSWER,4', { type: 0, cause: 1 }, 'type', true],
    ['Ringing,,-,13%\n,NO_ANSWER,4', { type: 0, cause: 1 }, 'type', true],
    ['Ringing,,Ana\n,NO_ANSWER,Bo', { type: 0, cause: 1 }, 'type', false],
    ['PE-1,Ringing,,13\nPE-2,,NO_ANSWER,4', { type: 1, cause: 2 }, 'type', false],
    ['Ringing,\n,NO_ANSWER', { type: 0, cause: 1 }, 'type', false],
    ['Ringing,,13\nRinging,NO_ANSWER,4', { type: 0, cause: 1 }, 'type', false],
    [',NO_ANSWER,4\nRinging,,13', { type: 0, cause: 1 }, 'type', false],
    ['Ringing,,13\nTrying,,4', { type: 0, cause: 1 }, 'type', false],
    ['Ringing,,13\n,,4\n,NO_ANSWER,4', { type: 0, cause: 1 }, 'type', false],
  ] as const)('%j: %j', (table, columns, outer, isOutline) => {
    expect(groupedColumns(cells(table), columns)).toMatchObject({ outer, isOutline })
  })
})

it('an outline without sums may be one, and nobody can tell', () => {
  expect(groupedColumns(cells('Ringing,\n,NO_ANSWER'), { type: 0, cause: 1 })).toEqual({
    type: 'unclear',
    cause: 'unclear',
    outer: 'type',
    isOutline: false,
  })
})

describe('what a row says with the labels above it', () => {
  const said = (
    grouped: Parameters<typeof filler>[0],
    ...pairs: [string | undefined, string | undefined][]
  ) => {
    const fill = filler(grouped)
    return pairs.map(([type, cause]) => {
      const filled = fill({ type, cause })
      return filled && [filled.type, filled.cause]
    })
  }

  it('is as above, through every blank', () => {
    expect(
      said(
        { type: 'empty', cause: 'as-above', outer: 'cause', isOutline: false },
        ['a', 'x'],
        ['b', ''],
        ['', ' '],
        ['c', 'y'],
        ['d', undefined],
      ),
    ).toEqual([
      ['a', 'x'],
      ['b', 'x'],
      ['', 'x'],
      ['c', 'y'],
      ['d', undefined],
    ])
  })

  it('leaves a cause unsaid that may be either, and a type blank', () => {
    const both = { type: 'unclear', cause: 'unclear', outer: 'type', isOutline: false } as const
    expect(said(both, ['a', 'x'], ['', ''])).toEqual([
      ['a', 'x'],
      ['', undefined],
    ])
  })

  it('begins each group without what the one before it had', () => {
    const both = { type: 'as-above', cause: 'as-above', isOutline: false } as const
    expect(said({ ...both, outer: 'type' }, ['a', 'x'], ['b', ''], ['', '']).at(-1)).toEqual(['b', ''])
    expect(said({ ...both, outer: 'cause' }, ['a', 'x'], ['', 'y'], ['', '']).at(-1)).toEqual(['', 'y'])
  })

  it('is nothing on the line of an outline’s label', () => {
    const outline = { type: 'as-above', cause: 'as-above', outer: 'type', isOutline: true } as const
    expect(said(outline, ['a', ''], ['', 'x'], ['b', ''], ['', 'y'])).toEqual([
      undefined,
      ['a', 'x'],
      undefined,
      ['b', 'y'],
    ])
  })
})

describe('a total', () => {
  const columns = { type: 0, cause: 1 }
  it.each([
    'Total,,',
    'Subtotal,,',
    'Grand Total,,',
    'grand subtotal,,',
    'Count: 3,,',
    'Sum: 3,,',
    'Average: 3,,',
    'Ringing Total,,',
    'Ringing Subtotal,,',
    'Zwischensumme,,',
    'Gesamt,,',
    'Gesamtsumme,,',
    'Sous-total,,',
    'Queued,Total,',
  ])('%j', (row) => {
    expect(reasonToPass({ cells: row.split(',') }, columns)).toBe('total')
  })

  it.each([
    'Totally,,x',
    'A Total of,,x',
    'Ringing,Total,',
    'Ringing,x Total,',
    'Queued,x,Total',
    'Untotal,,x',
  ])('is not %j', (row) => {
    expect(reasonToPass({ cells: row.split(',') }, columns)).toBeUndefined()
  })
})
