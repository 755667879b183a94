import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Place } from '../../src/domain/address/place.ts'
import { resolve, revised } from '../../src/domain/reference/reference.ts'
import { Footer } from '../../src/views/parts/Footer.tsx'
import { Shell } from '../../src/views/parts/Shell.tsx'
import { show } from './place.tsx'

function frame(place: Place, onTheme: (theme: string) => void = () => {}) {
  show(
    <Shell
      place={place}
      theme="system"
      onTheme={onTheme}
      status="2 of 30"
      footer={<Footer onKeys={() => {}} />}
    >
      Content
    </Shell>,
  )
}

test('The navigation says where one is, also on a definition’s own page', () => {
  const definition = resolve('Trying', 'NO_ANSWER')
  if (!definition) throw new Error('Trying / NO_ANSWER is gone')
  frame({ at: 'definition', definition })
  const links = within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link')
  expect(links.map((link) => [link.textContent?.trim(), link.getAttribute('aria-current')])).toEqual([
    ['Look up', null],
    ['Definitions', 'true'],
    ['Matrix', null],
    ['Connect', null],
  ])
})

test('There is one status region, and its only child is the sentence', () => {
  frame({ at: 'connect' })
  const status = screen.getByRole('status')
  expect([...status.childNodes].map(({ nodeType }) => nodeType)).toEqual([Node.TEXT_NODE])
  expect(status.textContent).toBe('2 of 30')
})

test('The theme goes from system over light and dark back to system', async () => {
  const themes: string[] = []
  frame({ at: 'connect' }, (theme) => themes.push(theme))
  await userEvent.click(screen.getByRole('button', { name: 'Theme: system. Change to light' }))
  expect(themes).toEqual(['light'])
})

test('The footer says whose words these are and how old', () => {
  frame({ at: 'connect' })
  const footer = screen.getByRole('contentinfo')
  expect(footer.textContent).toContain('Not affiliated with Natterbox')
  expect(footer.querySelector('time')?.getAttribute('datetime')).toBe(revised)
  expect(within(footer).getByRole('link', { name: 'definitions.json' }).getAttribute('href')).toBe(
    '/definitions.json',
  )
  expect(within(footer).getByRole('link', { name: 'Report a wrong definition' })).toBeTruthy()
})
