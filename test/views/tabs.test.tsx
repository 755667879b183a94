import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { TabsView } from '../../src/views/tabs/TabsView.tsx'
import { show } from './place.tsx'

test('Each tab is a link to its own address, with its count, in the order of how far the call got', () => {
  show(<TabsView type="Trying" />)
  const tabs = within(screen.getByRole('navigation', { name: 'Missed call type' })).getAllByRole('link')
  expect(tabs.map((tab) => [tab.getAttribute('href'), tab.textContent?.replace(/\D/g, '')])).toEqual([
    ['/definitions/', '30'],
    ['/no-devices/', '1'],
    ['/all-busy/', '1'],
    ['/trying/', '13'],
    ['/ringing/', '14'],
    ['/unknown/', '1'],
  ])
  expect(tabs.filter((tab) => tab.getAttribute('aria-current') === 'page')).toEqual([tabs[3]])
})

test('All shows the 30 definitions, a table for each type', () => {
  show(<TabsView type={null} />)
  const tables = screen.getAllByRole('table')
  expect(tables).toHaveLength(5)
  expect(tables.flatMap((table) => within(table).getAllByRole('rowheader'))).toHaveLength(30)
})

test('The filter leaves what has the words, marks them and counts', async () => {
  show(<TabsView type="Trying" />)
  expect(screen.getByText('13 of 13')).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter Trying' }), 'microph')
  expect(screen.getByText('1 of 13')).toBeTruthy()
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['USER_BUSY'])
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('microph')
})

test('A definition found by a keyword alone says so', async () => {
  show(<TabsView type="Trying" />)
  await userEvent.type(screen.getByRole('searchbox'), 'hung up')
  expect(screen.getByText('found by our keyword')).toBeTruthy()
})

test('Words found nowhere are told of, and Esc takes them away', async () => {
  show(<TabsView type={null} />)
  await userEvent.type(screen.getByRole('searchbox'), 'zzzz')
  expect(screen.getByText('No definition here contains these words.')).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox'), '{Escape}')
  expect(screen.getByText('30 of 30')).toBeTruthy()
})
