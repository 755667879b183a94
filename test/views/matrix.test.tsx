import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { type MatrixFilter, wholeMatrix } from '../../src/domain/address/place.ts'
import { callTypes, causes, resolve } from '../../src/domain/reference/reference.ts'
import { MatrixView } from '../../src/views/matrix/MatrixView.tsx'
import { pairOf } from '../../src/views/parts/pair.ts'
import { named, show } from './place.tsx'

let last: MatrixFilter = wholeMatrix

function Matrix() {
  const [filter, setFilter] = useState(wholeMatrix)
  last = filter
  return <MatrixView filter={filter} onFilter={setFilter} />
}

beforeEach(() => {
  show(<Matrix />)
})

function shownCauses(): (string | null)[] {
  const [, causes] = screen.getAllByRole('table')
  if (!causes) throw new Error('The table of causes is gone')
  return within(causes)
    .queryAllByRole('rowheader')
    .map(({ textContent }) => textContent)
}

function filterField() {
  return screen.getByRole('searchbox', { name: 'Filter causes and meanings' })
}

describe('All 80 cells', () => {
  test('are there, each with its pair: 30 links with a complete name, 50 dashes that say “Not defined”', () => {
    expect(document.querySelectorAll('td[data-pair]')).toHaveLength(80)
    for (const cause of causes)
      for (const { name: type } of callTypes) {
        const cell = document.querySelector<HTMLElement>(`td[data-pair="${pairOf({ type, cause })}"]`)
        const definition = resolve(type, cause)
        if (!cell) throw new Error(`No cell for ${type} / ${cause}`)
        if (definition) {
          const name = `${type} / ${cause ?? '<empty>'}: ${definition.ours.summary}. Callback? ${definition.callback ? 'Yes' : 'Not marked'}`
          const link = within(cell).getByRole('link', { name: named(name) })
          expect(link.getAttribute('href')).toBe(`/${pairOf(definition)}/`)
        } else expect(cell.textContent).toMatch(/–Not defined$/)
      }
  })
})

describe('The filter', () => {
  test('hides rows while typing, marks what matched and counts', async () => {
    await userEvent.type(filterField(), 'microph')
    expect(shownCauses()).toEqual(['USER_BUSY'])
    expect(screen.getByText('1 of 30')).toBeTruthy()
    expect(document.querySelector('mark')?.textContent).toBe('microph')
  })

  test('says when it was a keyword that matched', async () => {
    await userEvent.type(filterField(), 'hung up')
    expect(screen.getAllByText('keyword').length).toBeGreaterThan(0)
  })

  test('keeps a space that is being typed', async () => {
    await userEvent.type(filterField(), 'time ')
    expect(last.words).toBe('time ')
  })

  test('says so when nothing is left', async () => {
    await userEvent.type(filterField(), 'zzzz')
    expect(screen.getByText('No definitions match these filters.')).toBeTruthy()
    expect(screen.getByText('0 of 30')).toBeTruthy()
  })

  test('leaves the causes with Callback? Yes, and those not marked', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'Callback: Yes' }))
    expect(screen.getByText('10 of 30')).toBeTruthy()
    await userEvent.click(screen.getByRole('radio', { name: 'Not marked' }))
    expect(screen.getByText('20 of 30')).toBeTruthy()
  })

  test('leaves the causes that several types define', async () => {
    await userEvent.click(screen.getByRole('checkbox', { name: 'More than one type' }))
    expect(shownCauses()).not.toContain('PROGRESS_TIMEOUT')
    expect(shownCauses()).toContain('NO_ANSWER')
  })

  test('shows the other causes too, at their place, where “Matches only” is unticked', async () => {
    expect(screen.queryByRole('checkbox', { name: 'Matches only' })).toBeNull()
    const all = shownCauses()
    await userEvent.type(filterField(), 'microph')
    const only = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Matches only' })
    expect(only.checked).toBe(true)
    await userEvent.click(only)
    expect(last.others).toBe(true)
    expect(shownCauses()).toEqual(all)
    expect(screen.getByText('1 of 30')).toBeTruthy()
    expect([...document.querySelectorAll('[data-found="true"]')]).toHaveLength(1)
    await userEvent.clear(filterField())
    await userEvent.type(filterField(), 'zzzz')
    expect(shownCauses()).toEqual(all)
    expect(screen.getByText('No definitions match these filters.')).toBeTruthy()
  })

  test('keeps out causes of one type even where others are shown, if asked to', async () => {
    await userEvent.click(screen.getByRole('checkbox', { name: 'More than one type' }))
    await userEvent.type(filterField(), 'microph')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Matches only' }))
    expect(shownCauses()).toContain('NO_ANSWER')
    expect(shownCauses()).not.toContain('PROGRESS_TIMEOUT')
  })
})

describe('Sorting', () => {
  test('is by cause at first, the empty cause last, and turns around', async () => {
    const head = screen.getByRole('columnheader', { name: /Hangup Cause/ })
    expect(head.getAttribute('aria-sort')).toBe('ascending')
    expect(shownCauses()[0]).toBe('ALLOTTED_TIMEOUT')
    expect(shownCauses().at(-1)).toBe('<empty>')
    await userEvent.click(within(head).getByRole('button'))
    expect(head.getAttribute('aria-sort')).toBe('descending')
    expect(shownCauses()[0]).toBe('<empty>')
    expect(shownCauses().at(-1)).toBe('ALLOTTED_TIMEOUT')
  })
})

test('A cause’s name leads to all that it may mean', () => {
  expect(screen.getByRole('link', { name: 'NO_ANSWER with every type' }).getAttribute('href')).toBe(
    '/?cause=NO_ANSWER',
  )
})

test('Filters that leave nothing can be cleared', async () => {
  await userEvent.type(filterField(), 'zzzz')
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(last).toEqual(wholeMatrix)
})

test('The region that scrolls can be reached by keyboard', () => {
  expect(screen.getByRole('region', { name: 'Causes and types' }).tabIndex).toBe(0)
})
