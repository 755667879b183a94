import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { definitions, type TypeName } from '../../src/domain/reference/reference.ts'
import { glossary } from '../../src/views/parts/glossary.ts'
import { anchorOf, termParts } from '../../src/views/parts/terms.ts'
import { Glossary } from '../../src/views/tabs/Glossary.tsx'
import { TabsView } from '../../src/views/tabs/TabsView.tsx'
import { show } from './place.tsx'

function List({ type }: { type: TypeName | null }) {
  const [words, setWords] = useState('')
  return <TabsView type={type} words={words} onWords={setWords} glossary={<Glossary />} />
}

test('Each tab is a link to its own address, with its count, in the order of how far the call got', () => {
  show(<List type="Trying" />)
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
  show(<List type={null} />)
  const tables = screen.getAllByRole('table')
  expect(tables).toHaveLength(5)
  expect(tables.flatMap((table) => within(table).getAllByRole('rowheader'))).toHaveLength(30)
})

test('The filter leaves what has the words, marks them and counts', async () => {
  show(<List type="Trying" />)
  expect(screen.getByText('13 of 13')).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter Trying' }), 'microph')
  expect(screen.getByText('1 of 13')).toBeTruthy()
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['USER_BUSY'])
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('microph')
})

test('A definition found by a keyword alone says so', async () => {
  show(<List type="Trying" />)
  await userEvent.type(screen.getByRole('searchbox'), 'hung up')
  expect(screen.getByText('Matches our keyword')).toBeTruthy()
})

test('Words found nowhere are told of, and Esc takes them away', async () => {
  show(<List type={null} />)
  await userEvent.type(screen.getByRole('searchbox'), 'zzzz')
  expect(screen.getByText('No definitions match.')).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox'), '{Escape}')
  expect(screen.getByText('30 of 30')).toBeTruthy()
})

test('Words that only another type has are pointed to there', async () => {
  show(<List type="Trying" />)
  await userEvent.type(screen.getByRole('searchbox'), 'codec')
  expect(screen.getByText('Nothing in Trying matches.')).toBeTruthy()
  expect(screen.getByRole('link', { name: '1 match in Ringing' })).toHaveProperty('pathname', '/ringing/')
})

test('The glossary stands below all definitions, each word with its source and an anchor that definitions link to', () => {
  show(<List type={null} />)
  const words = within(screen.getByRole('heading', { name: /^Glossary/ }).closest('section') ?? document.body)
  for (const { name, source } of glossary)
    expect(words.getByText(name).closest('[id]')?.querySelector('a')?.href).toBe(source.url)
  for (const { description } of definitions)
    for (const { text, marked } of termParts(description))
      if (marked) expect(document.getElementById(anchorOf(text)), text).toBeTruthy()
})
