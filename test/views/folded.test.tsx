import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { resolve } from '../../src/domain/reference/reference.ts'
import { foldedBox } from '../../src/views/parts/folded-box.tsx'
import { PasteBox } from '../../src/views/parts/PasteBox.tsx'
import { RecentLookups } from '../../src/views/parts/RecentLookups.tsx'
import { shownLines } from '../../src/views/parts/shown-lines.ts'
import { show } from './place.tsx'

const record = [
  'Phone Event',
  'PE-0004127',
  'Comments',
  'No answer, Ana will try again',
  'Missed Call Type',
  'Ringing',
  'Hangup Cause',
  'NO_ANSWER',
  'Owner',
  'Cara',
].join('\n')

function linesOf(text: string) {
  return shownLines(text, readPaste(text)).map(
    ({ number, parts }) => `${number} ${parts.map((part) => part.text).join('')}`,
  )
}

describe('A folded box shows', () => {
  test('the lines that say the pair, each with its label, and not the comment that mentions it', () => {
    expect(linesOf(record)).toEqual(['6 Missed Call Type  Ringing', '8 Hangup Cause  NO_ANSWER'])
  })

  test('the first lines of a table, two at most', () => {
    expect(linesOf('Type\tCause\nTrying\tNO_ANSWER\nRinging\tUSER_BUSY\nTrying\tUSER_BUSY')).toEqual([
      '1 Type\tCause',
      '2 Trying\tNO_ANSWER',
    ])
  })

  test('a short text as it is, the values marked', () => {
    const [line] = shownLines('Trying / no answer', readPaste('Trying / no answer'))
    expect(line?.parts.filter((part) => part.marked).map((part) => part.text)).toEqual([
      'Trying',
      'no answer',
    ])
  })
})

describe('The box', () => {
  function Box() {
    const [text, setText] = useState('')
    return (
      <PasteBox label="The box" text={text} onText={setText} folded={foldedBox(text, readPaste(text))}>
        <span>The pickers</span>
      </PasteBox>
    )
  }

  test('folds once something is pasted, and unfolds as somebody types on or asks for it', async () => {
    show(<Box />)
    const field = screen.getByRole('textbox')
    expect(screen.getByText('The pickers')).toBeTruthy()
    await userEvent.click(field)
    await userEvent.paste('Trying NO_ANSWER')
    expect(screen.getByRole('button', { name: 'Edit' })).toBeTruthy()
    expect(screen.queryByText('The pickers')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Edit' }))
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull()
  })

  test('takes the next paste in the place of what it has folded away, which can be brought back', async () => {
    show(<Box />)
    const field = screen.getByRole<HTMLTextAreaElement>('textbox')
    await userEvent.click(field)
    await userEvent.paste('Trying NO_ANSWER')
    field.focus()
    await userEvent.paste('Ringing LOSE_RACE')
    expect(field.value).toBe('Ringing LOSE_RACE')
    await userEvent.click(screen.getByRole('button', { name: /Bring it back/ }))
    expect(field.value).toBe('Trying NO_ANSWER')
  })
})

test('What was looked up in this tab is listed as links, and the list can be cleared', async () => {
  let cleared = 0
  const definition = resolve('Ringing', 'LOSE_RACE')
  if (!definition) throw new Error('The reference lacks Ringing / LOSE_RACE')
  show(<RecentLookups definitions={[definition]} onClear={() => cleared++} />)
  const list = within(screen.getByRole('list'))
  expect(list.getByRole('link')).toHaveProperty('pathname', '/ringing/lose-race/')
  await userEvent.click(screen.getByRole('button', { name: 'Clear this list' }))
  expect(cleared).toBe(1)
})
