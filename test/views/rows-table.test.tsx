import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { OutcomeView } from '../../src/views/parts/OutcomeView.tsx'
import { clipboard, show, siteAddress } from './place.tsx'
import { wholeWith } from './whole.tsx'

const table = `Agent\tDuration\tMissed Call Type\tHangup Cause
Cara\t9\tRinging\tCALL_REJECTED
Ana\t100\tTrying\tUSER_BUSY
Ben\t20\t\tNO_ANSWER
Ana\t\tRinging\tPROGRESS_TIMEOUT
`

function showRows(text: string) {
  const { taken, copy } = clipboard()
  const shown = show(
    <OutcomeView outcome={readPaste(text)} copy={copy} siteAddress={siteAddress} whole={wholeWith()} />,
  )
  return { ...shown, taken }
}

const numbers = () => [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row'))

describe('the rows of a pasted table', () => {
  test('keep the person’s own columns, in their order, with what they were read as', () => {
    const { unmount } = showRows(table)
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent)
    expect(heads.slice(0, 5)).toEqual(['Row', 'Agent', 'Duration', 'Missed Call Type', 'Hangup Cause'])
    const [, first, , third] = screen.getAllByRole('row')
    const cells = within(first as HTMLElement)
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.trim())
    expect(cells.slice(0, 4)).toEqual(['1', 'Cara', '9', 'Ringing'])
    expect(within(third as HTMLElement).getByText('Blank')).toBeTruthy()
    unmount()
  })

  test('that are only mentioned say so, and show Callback? as it is marked', () => {
    const { unmount } = showRows(
      'The log says Ringing / NO_ANSWER for Ana.\n\nThe other says Trying / USER_BUSY for Ben.',
    )
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row][data-outcome="mentioned"]')]
    expect(rows.map((row) => row.querySelector('[data-head="Callback?"]')?.textContent?.trim())).toEqual([
      'Not marked',
      'Yes',
    ])
    for (const row of rows) {
      within(row).getByText(/^Mentioned in a sentence/)
      expect(row.hasAttribute('data-pair')).toBe(false)
    }
    unmount()
  })

  test('that name a type with an empty cause alone ask whether it is empty, and show that definition', () => {
    const { unmount } = showRows('Anna – Ringing / NO_ANSWER\nRosa – No Devices\nBen – Trying')
    const [rosa, ben] = [2, 3].map((row) => document.querySelector<HTMLElement>(`[data-row="${row}"]`))
    within(rosa as HTMLElement).getByText('Is the cause empty?')
    within(rosa as HTMLElement).getByText(
      'This row has no cause. No Devices is only defined with an empty one.',
    )
    expect(rosa?.querySelector('a')?.getAttribute('href')).toMatch(/no-devices/)
    within(ben as HTMLElement).getByText(/^This row has no cause, and Trying has \d+ causes\.$/)
    unmount()
  })

  test('sort by any column and back, numbers as numbers and blanks last', async () => {
    const { unmount } = showRows(table)
    const head = (name: string) => screen.getByRole('button', { name })
    await userEvent.click(head('Duration'))
    expect(numbers()).toEqual(['1', '3', '2', '4'])
    expect(screen.getByRole('columnheader', { name: 'Duration' }).getAttribute('aria-sort')).toBe('ascending')
    await userEvent.click(head('Duration'))
    expect(numbers()).toEqual(['2', '3', '1', '4'])
    await userEvent.click(head('Agent'))
    expect(numbers()).toEqual(['2', '4', '3', '1'])
    await userEvent.click(head('Row'))
    expect(numbers()).toEqual(['1', '2', '3', '4'])
    unmount()
  })

  test('are copied with their own columns, and as a link that holds pairs alone', async () => {
    const { unmount, taken } = showRows(table)
    await userEvent.click(screen.getByRole('button', { name: 'Copy rows' }))
    expect(taken.at(-1)?.plain.split('\n')[1]).toMatch(/^1\tCara\t9\tRinging\tCALL_REJECTED\tRinging\t/)
    await userEvent.click(screen.getByRole('button', { name: 'Copy link to 4 pairs' }))
    expect(taken.at(-1)?.plain).toBe(
      'https://calls.example/?pairs=ringing.call-rejected+trying.user-busy+.no-answer+ringing.progress-timeout',
    )
    unmount()
  })

  test('say what a link leaves out: pairs that come again, and rows without one', () => {
    const head = 'Missed Call Type,Hangup Cause\n'
    const again = showRows(`${head}Ringing,NO_ANSWER\nRinging,NO_ANSWER\nTrying,USER_BUSY\n`)
    screen.getByText('A link holds each pair once.')
    again.unmount()
    const { unmount } = showRows(`${head}Ringing,NO_ANSWER\nRinging,NO_ANSWER\n***,***\n`)
    screen.getByText('A link holds each recognised pair once: 1 row here isn’t in it.')
    unmount()
  })

  test('of a long table are drawn only where they are in sight, and all of them counted', () => {
    const long = `Agent,Missed Call Type,Hangup Cause\n${'Ana,Ringing,NO_ANSWER\n'.repeat(900)}`
    const { unmount, container } = showRows(long)
    expect(screen.getByRole('heading', { name: '900 rows' })).toBeTruthy()
    expect(container.querySelectorAll('[data-row]').length).toBeLessThan(200)
    expect(container.querySelector('table')?.getAttribute('aria-rowcount')).toBe('901')
    unmount()
  })

  describe('of a long table', () => {
    const agents = ['Ana', 'Ben', 'Cara']
    const lines = Array.from(
      { length: 600 },
      (_, at) => `${agents[at % 3]},Ringing,${at === 450 ? 'USER_BUSY' : 'NO_ANSWER'}`,
    )
    const long = `Agent,Missed Call Type,Hangup Cause\n${lines.join('\n')}\n`
    const field = () => screen.getByRole('searchbox', { name: 'Find in these rows' })

    test('are found wherever they stand, in the person’s words and in those of the answer, with their count', async () => {
      const { unmount } = showRows(long)
      expect(screen.getByText('600 rows', { selector: '.field *' })).toBeTruthy()
      await userEvent.type(field(), 'user busy')
      expect(numbers()).toEqual(['451'])
      expect(screen.getByText('1 of 600 rows')).toBeTruthy()
      await userEvent.clear(field())
      await userEvent.type(field(), 'CARA rejected')
      expect(numbers()).toEqual([])
      expect(screen.getByText(/No row has these words/)).toBeTruthy()
      await userEvent.type(field(), '{Escape}')
      expect(screen.getByText('600 rows', { selector: '.field *' })).toBeTruthy()
      await userEvent.type(field(), 'cara ringing')
      expect(screen.getByText('200 of 600 rows')).toBeTruthy()
      unmount()
    })

    test('are all taken by Copy while some are looked for, and the page says so', async () => {
      const { unmount, taken } = showRows(long)
      await userEvent.type(field(), 'ben')
      expect(screen.getByText('Copy and Save still take all 600 rows.')).toBeTruthy()
      await userEvent.click(screen.getByRole('button', { name: 'Copy rows' }))
      expect(taken.at(-1)?.plain).toContain('\n1\tAna\t')
      expect(taken.at(-1)?.plain).toContain('\n600\tCara\t')
      unmount()
    })
  })

  test('of a short table need no field to find them', () => {
    const { unmount } = showRows(table)
    expect(screen.queryByRole('searchbox')).toBeNull()
    unmount()
  })
})
