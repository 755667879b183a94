import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { CountMatrix } from '../../src/views/export/CountMatrix.tsx'
import type { Counted } from '../../src/views/export/reading.ts'

afterEach(cleanup)

const outcome = readPaste('Ringing / NO_ANSWER')
const table = { tally: [{ outcome, count: 3, weight: 3, positions: [] }] } as unknown as Counted

const matrix = (key: string) => (
  <CountMatrix
    key={key}
    table={table}
    rowsAt={async () => []}
    looked={undefined}
    onLooked={() => undefined}
  />
)

it('a count keeps the focus where its matrix makes room for another', () => {
  const { rerender } = render(matrix('counted'))
  screen.getByRole('button', { name: /^Ringing \/ NO_ANSWER: 3/ }).focus()
  rerender(matrix('filtered'))
  expect(document.activeElement?.textContent).toBe('3')
})

/** All rows counted: so many of each pair. */
function settledTable(pairs: Readonly<Record<string, number>>): Counted {
  const tally = Object.entries(pairs).map(([pair, count]) => ({
    outcome: readPaste(pair),
    count,
    weighted: count,
    positions: [],
  }))
  return { tally } as unknown as Counted
}

function settled(pairs: Readonly<Record<string, number>>, shown = pairs) {
  return render(
    <CountMatrix
      table={settledTable(shown)}
      settled={settledTable(pairs)}
      rowsAt={async () => []}
      looked={undefined}
      onLooked={() => undefined}
    />,
  )
}

const bare = 'Missed Call Type: All Busy; Hangup Cause: <empty>'

it('types with one definition stand as a strip above the causes, and each pair has its place once', () => {
  const { container } = settled({ [bare]: 7, 'Ringing / NO_ANSWER': 3 })
  const strip = screen.getByRole('table', { name: /^Types with one definition/ })
  expect(within(strip).getByRole('button', { name: /^All Busy \/ <empty>: 7/ })).toBeDefined()
  expect(screen.queryByRole('columnheader', { name: 'All Busy' })).toBeNull()
  const pairs = [...container.querySelectorAll<HTMLElement>('td[data-pair]')].map(
    ({ dataset }) => dataset.pair,
  )
  expect(pairs).toHaveLength(80)
  expect(new Set(pairs).size).toBe(80)
  const row = container.querySelector('td[data-pair="ringing/no-answer"]')?.closest('tr')
  expect([...(row?.querySelectorAll('td:not([hidden])') ?? [])].at(-1)?.textContent).toBe('3')
})

it('a type that came with a cause by name keeps its column, whatever the filters leave', () => {
  const all = { [bare]: 7, 'All Busy / NO_ANSWER': 2, 'Ringing / NO_ANSWER': 3 }
  settled(all, { [bare]: 7 })
  expect(screen.getByRole('columnheader', { name: 'All Busy' })).toBeDefined()
  expect(screen.queryByRole('table', { name: /^Types with one definition/ })).toBeNull()
  cleanup()
  settled(all)
  expect(screen.getByRole('button', { name: /^All Busy \/ NO_ANSWER: 2, not defined/ })).toBeDefined()
})

it('a matrix that comes by itself takes no focus', () => {
  render(matrix('counted'))
  expect(document.activeElement).toBe(document.body)
})
