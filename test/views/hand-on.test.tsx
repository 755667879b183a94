import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { search } from '../../src/domain/reference/search.ts'
import { OutcomeView } from '../../src/views/parts/OutcomeView.tsx'
import { clipboard, show, siteAddress } from './place.tsx'
import { wholeWith } from './whole.tsx'

/** What each button of an answer puts on the clipboard, by its label. */
async function handedOn(text: string): Promise<ReadonlyMap<string, { plain: string; html?: string }>> {
  const { taken, copy } = clipboard()
  const whole = wholeWith(search(text).map(({ definition }) => definition))
  const { unmount } = show(
    <OutcomeView outcome={readPaste(text)} copy={copy} siteAddress={siteAddress} whole={whole} />,
  )
  const found = new Map<string, { plain: string; html?: string }>()
  for (const button of screen.getAllByRole('button', { name: /^(?:Copy|As Markdown)/ })) {
    const label = button.textContent ?? ''
    await userEvent.click(button)
    const what = taken.at(-1)
    if (what) found.set(label, what)
  }
  unmount()
  return found
}

const texts = [
  ['needs-type', 'NO_ANSWER', 'Copy question', 'https://calls.example/?cause=NO_ANSWER'],
  ['needs-cause', 'Ringing', 'Copy question', 'https://calls.example/?type=Ringing'],
  [
    'undefined-pair',
    'Ringing / PROGRESS_TIMEOUT',
    'Copy answer',
    'https://calls.example/?type=Ringing&cause=PROGRESS_TIMEOUT',
  ],
  [
    'unclear',
    'Ringing / NO_ANSWER or USER_BUSY',
    'Copy question',
    'https://calls.example/?pairs=ringing.no-answer+ringing.user-busy',
  ],
  [
    'mentioned',
    'Ana asked why her call shows Ringing / NO_ANSWER again',
    'Copy answer',
    'https://calls.example/ringing/no-answer/',
  ],
  ['not-understood', 'qwertyuiop', 'Copy answer', 'https://calls.example/'],
] as const

describe.each(texts)('%s', (kind, text, label, link) => {
  test('is handed on for a rich field, a plain one, in Markdown and as a link', async () => {
    expect(readPaste(text).kind).toBe(kind)
    const found = await handedOn(text)
    expect([...found.keys()]).toEqual([label, 'Copy link', 'As Markdown'])
    expect(found.get('Copy link')).toEqual({ plain: link })
    const { plain, html } = found.get(label) ?? {}
    expect(html).toMatch(/^<p>/)
    expect(plain).toContain('definitions of 23 November 2026')
    expect(found.get('As Markdown')?.plain).toMatch(/\n$/)
  })

  test('says of Callback? what the page says, wherever it says Callback? at all', async () => {
    for (const { plain } of (await handedOn(text)).values())
      if (plain.includes('Callback?')) expect(plain).toMatch(/[Tt]he source doesn’t define this column/)
  })
})

test('nothing of a text enters a link but names that are known', async () => {
  const found = await handedOn(
    'Missed Call Type: Ringing\nHangup Cause: call Ana on 07700 900123 please soon\n',
  )
  expect(found.get('Copy link')?.plain).toBe('https://calls.example/?pairs=ringing')
})

test('a pair that is only mentioned is not handed on as if it were sure', async () => {
  const found = await handedOn(texts[4][1])
  for (const label of ['Copy answer', 'As Markdown'])
    expect(found.get(label)?.plain).toContain('A text mentions this pair.')
})
