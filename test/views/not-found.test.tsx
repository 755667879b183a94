import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { nearest } from '../../src/domain/reference/nearest.ts'
import { NotFoundView } from '../../src/views/not-found/NotFoundView.tsx'
import { clipboard, show, siteAddress } from './place.tsx'
import { wholeWith } from './whole.tsx'

function visit(path: string, words: string) {
  show(
    <NotFoundView
      path={path}
      outcome={readPaste(words)}
      nearest={nearest('', words)}
      text=""
      onText={() => {}}
      copy={clipboard().copy}
      siteAddress={siteAddress}
      whole={wholeWith()}
    />,
  )
  return screen.getByRole('region', { name: 'Answer' })
}

test('A misspelt address is read, says so, and offers the box', () => {
  const answer = visit('triyng/no-anwser/', 'Triyng NO_ANWSER')
  expect(screen.getByRole('heading', { level: 1, name: 'This page doesn’t exist' })).toBeTruthy()
  expect(within(answer).getByRole('article').dataset.pair).toBe('trying/no-answer')
  expect(within(answer).getByText(/closest to/)).toBeTruthy()
  expect(screen.getByRole('textbox')).toBeTruthy()
})

test('An address that says nothing is never blank, and its path is text', () => {
  const answer = visit('<img src=x onerror=alert(1)>', 'rubbish')
  expect(answer.dataset.outcome).toBe('not-understood')
  expect(document.querySelector('img')).toBeNull()
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'The closest definitions' })).toBeTruthy()
  expect(screen.getAllByRole('link').length).toBeGreaterThan(3)
})
