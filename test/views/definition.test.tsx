import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { callLine } from '../../src/domain/reference/call-line.ts'
import { causeLabel, type Definition, definitions, resolve } from '../../src/domain/reference/reference.ts'
import { telephonyOf } from '../../src/domain/reference/telephony.ts'
import { DefinitionView } from '../../src/views/definition/DefinitionView.tsx'
import type { Copy } from '../../src/views/parts/copy.ts'
import { TelephonyBox } from '../../src/views/parts/TelephonyBox.tsx'
import { addressIn, clipboard, named, show, siteAddress } from './place.tsx'

function open(definition: Definition | undefined, copy: Copy = clipboard().copy): HTMLElement {
  if (!definition) throw new Error('The reference lacks a definition this test is about')
  show(
    <DefinitionView
      share={null}
      definition={definition}
      copy={copy}
      siteAddress={siteAddress}
      telephony={<TelephonyBox definition={definition} />}
    />,
  )
  return screen.getByRole('article')
}

describe.each(
  definitions.map((definition) => [addressIn({ at: 'definition', definition }), definition] as const),
)('The page %s', (address, definition) => {
  const { type, cause, description, callback, ours } = definition

  test('is the answer, with pair, description and Callback? as marked', () => {
    const article = open(definition)
    expect(`/${article.dataset.pair}/`).toBe(address)
    expect(
      screen.getByRole('heading', { level: 1, name: named(`${type} / ${causeLabel(cause)}`) }),
    ).toBeTruthy()
    expect(article.textContent).toContain(description)
    expect(within(article).getByText(ours.summary)).toBeTruthy()
    const [own] = within(article).getAllByText('Callback?')
    expect(own?.nextElementSibling?.textContent).toBe(callback ? 'Yes' : 'Not marked')
    expect(within(article).getByText(/^The source doesn’t define this column; ask your/)).toBeTruthy()
    const region = document.querySelector<HTMLElement>('[data-outcome]')
    expect(region?.dataset).toMatchObject({ outcome: 'defined', type, cause: causeLabel(cause) })
  })

  test('marks what is our reading', () => {
    const article = open(definition)
    expect(within(article).getByText(ours.summary).parentElement?.textContent).toMatch(/\(our reading\)\s*$/)
    expect(within(article).getByText('Our reading of the source, not its words')).toBeTruthy()
    expect(within(article).queryByText('Our note:') !== null).toBe(ours.note !== undefined)
    const stops = article.querySelectorAll('figure li')
    expect(stops).toHaveLength(callLine(definition)?.stops.length ?? 0)
  })

  test('has the telephony box open only where the name misleads most', () => {
    const article = open(definition)
    const trap = cause && telephonyOf(cause)?.here?.[type]?.trap
    expect(article.querySelector('[data-warn]') !== null).toBe(trap === 'high')
    expect(article.querySelector('details') !== null).toBe(cause !== null && trap !== 'high')
  })
})

test('A stop that was not reached is told of in words', () => {
  open(resolve('No Devices', null))
  const [first] = screen
    .getAllByRole('list', { name: '' })
    .flatMap((list) => within(list).queryAllByText(/failed here/))
  expect(first).toBeTruthy()
})

test('The same cause under the other type is one link with its differing words marked', () => {
  open(resolve('Trying', 'UNALLOCATED_NUMBER'))
  const link = screen.getByRole('link', { name: /^Same cause with ?Ringing/ })
  expect(link).toHaveProperty('pathname', '/ringing/unallocated-number/')
  expect(link.querySelector('.differs')?.textContent).toBe('and signalling ringing')
})

test('Differing words are marked only where they are fewer than half', () => {
  open(resolve('Trying', 'CALL_REJECTED'))
  const link = screen.getByRole('link', { name: /^Same cause with ?Ringing/ })
  expect(link.querySelector('.differs')).toBeNull()
})

test('Words that the glossary explains lead to it', () => {
  open(resolve('Trying', 'NORMAL_TEMPORARY_FAILURE'))
  const words = within(screen.getByRole('article'))
  expect(words.getByRole('link', { name: 'proxy' }).getAttribute('href')).toBe('/definitions/#proxy')
  expect(words.getByRole('link', { name: 'PSTN' }).getAttribute('href')).toBe('/definitions/#pstn')
})

test('Previous and next follow the source’s order within the type', () => {
  open(resolve('Trying', 'UNALLOCATED_NUMBER'))
  const way = within(screen.getByRole('navigation', { name: 'Previous and next' }))
  expect(way.getByRole('link', { name: /^Previous/ })).toHaveProperty(
    'pathname',
    '/trying/normal-temporary-failure/',
  )
  expect(way.getByRole('link', { name: /^Next/ })).toHaveProperty('pathname', '/trying/user-busy/')
})

describe('Copying', () => {
  test('puts the answer on the clipboard in two flavours', async () => {
    const { taken, copy } = clipboard()
    open(resolve('All Busy', null), copy)
    await userEvent.click(screen.getByRole('button', { name: 'Copy answer' }))
    const [{ plain, html } = { plain: '' }] = taken
    expect(plain).toMatch(/^All Busy \/ <empty>\n/)
    expect(plain).toContain(
      '\nCallback?: Yes. The source doesn’t define this column; ask your administrator how your team uses it.\nhttps://calls.example/all-busy/empty/\n',
    )
    expect(html).toContain('<b>All Busy / &lt;empty&gt;</b>')
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy()
  })

  test('says that a blank Callback? is not marked', async () => {
    const { taken, copy } = clipboard()
    open(resolve('Trying', 'NO_ANSWER'), copy)
    await userEvent.click(screen.getByRole('button', { name: 'Copy answer' }))
    expect(taken[0]?.plain).toContain(
      'Callback?: Not marked. The source doesn’t define this column; ask your administrator how your team uses it.',
    )
  })

  test('gives the absolute address alone as the link', async () => {
    const { taken, copy } = clipboard()
    open(resolve('Trying', 'NO_ANSWER'), copy)
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(taken).toEqual([{ plain: 'https://calls.example/trying/no-answer/' }])
  })

  test('shows the text selected in a field where the browser refuses', async () => {
    open(resolve('Trying', 'NO_ANSWER'), clipboard(false).copy)
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /didn’t let this page copy/ })
    expect(field.readOnly).toBe(true)
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(
      'https://calls.example/trying/no-answer/',
    )
    expect(document.activeElement).toBe(field)
  })
})

test('The answer can be taken along as Markdown', async () => {
  const { taken, copy } = clipboard()
  const definition = definitions.find(({ type, cause }) => type === 'Trying' && cause === 'NO_ANSWER')
  if (!definition) throw new Error('The reference lacks Trying / NO_ANSWER')
  open(definition, copy)
  await userEvent.click(screen.getByRole('button', { name: /^As Markdown/ }))
  expect(taken[0]?.plain).toMatch(/^# Trying \/ `NO_ANSWER`\n/)
  expect(taken[0]?.plain).toContain('https://calls.example/ringing/no-answer/')
})
