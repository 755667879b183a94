import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ColumnGroups } from '../../src/views/export/ColumnGroups.tsx'

it('of more values than are listed the largest are, and the rest is counted', () => {
  const groups = Array.from({ length: 100 }, (_, at) => ({
    name: `agent ${at}`,
    rows: at === 99 ? 50 : 1,
    explained: 1,
    marked: 0,
  }))
  const column = { at: 0, name: 'Agent' }
  render(<ColumnGroups by={{ state: 'done', column, breakdown: { groups, unlistedRows: 7 } }} />)
  const [, first] = screen.getAllByRole('row')
  expect(first?.textContent).toContain('agent 99')
  expect(screen.getByText(/more rows with other values/).textContent).toContain('the first 50,000 values')
})
