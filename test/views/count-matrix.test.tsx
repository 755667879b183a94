import { cleanup, render, screen } from '@testing-library/react'
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

it('a matrix that comes by itself takes no focus', () => {
  render(matrix('counted'))
  expect(document.activeElement).toBe(document.body)
})
