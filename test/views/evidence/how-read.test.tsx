import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { Evidence, Outcome } from '../../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import type { ToldTable } from '../../../src/domain/phone-events/told-table.ts'
import { type Change, ChangeReading } from '../../../src/views/parts/evidence/ChangeReading.tsx'
import { HowThisWasRead } from '../../../src/views/parts/evidence/HowThisWasRead.tsx'
import { firstOf, readLines } from '../../../src/views/parts/evidence/read-lines.ts'

function read(text: string, told?: ToldTable): { outcome: Outcome; evidence: Evidence } {
  const outcome = readPaste(text, told)
  if (!('evidence' in outcome) || !outcome.evidence) throw new Error(`no evidence of ${text}`)
  return { outcome, evidence: outcome.evidence }
}

const marks = (text: string) =>
  firstOf(readLines(read(text).evidence), 1000).flatMap((block) =>
    block.kind === 'line'
      ? block.parts.flatMap(({ as, text: words }) => (as ? [`${block.number} ${as} ${words}`] : []))
      : [`${block.count} ${block.as}`],
  )

const record = `Phone Event\tPE-0004127
Owner\tCara
Missed Call Type\tRinging
Hangup Cause\tLOSE_RACE
Comments\tNo answer, Ana will see`

describe('the marks in a text that was read', () => {
  test('say what is a value, and what is a name in another field', () => {
    expect(marks(record)).toEqual([
      '2 other fields',
      '3 type Ringing',
      '4 cause LOSE_RACE',
      '5 mention No answer',
    ])
  })

  test('say what was left, and therefore asked', () => {
    expect(marks(record.replace('No answer', 'NO_ANSWER'))).toContain('5 left NO_ANSWER')
  })

  test('of a table count the lines that are no rows by what they are', () => {
    const report = `Missed calls\n\nMissed Call Type,Hangup Cause,Agent\nRinging,NO_ANSWER,Ana\nTrying,USER_BUSY,Ben\nTotal,2,\nGrand Total,2,\n`
    expect(marks(report)).toEqual([
      '4 type Ringing',
      '4 cause NO_ANSWER',
      '5 type Trying',
      '5 cause USER_BUSY',
      '2 total',
    ])
  })

  test('stand in a window of a long line, and no letter is shown twice', () => {
    const long = `${'x '.repeat(3000)}Missed Call Type: Ringing, Hangup Cause: NO_ANSWER ${'y '.repeat(3000)}`
    const { evidence } = read(long)
    for (const block of firstOf(readLines(evidence), 10))
      if (block.kind === 'line') expect(block.parts.map(({ text }) => text).join('').length).toBeLessThan(420)
  })
})

describe('how this was read', () => {
  const show = (text: string) => render(<HowThisWasRead {...read(text)} />)

  test('is folded where an answer was given, and says the format in a word', async () => {
    const { container, unmount } = show(record)
    const details = container.querySelector('details')
    expect(details?.open).toBe(false)
    expect(screen.getByText('as a record, 2 of 5 lines used')).toBeTruthy()
    unmount()
  })

  test('is open where something was asked', () => {
    for (const text of ['CALL_REJECTED', 'Ringing', 'Ringing / NO_ANSWER or USER_BUSY', 'nothing at all']) {
      const { container, unmount } = show(text)
      expect(container.querySelector('details')?.open, text).toBe(true)
      unmount()
    }
  })

  test('opens by keyboard, and says each mark to who cannot see it', async () => {
    const { container, unmount } = show(record)
    const summary = container.querySelector('summary') as HTMLElement
    await userEvent.click(summary)
    expect(screen.getByText(/read as the Missed Call Type/)).toBeTruthy()
    expect(screen.getByText(/a name in another field, not used/)).toBeTruthy()
    expect(screen.getByText(/Line 5 mentions “No answer”/)).toBeTruthy()
    unmount()
  })

  test('shows more lines when asked to', async () => {
    const text = `Missed Call Type,Hangup Cause\n${'Ringing,NO_ANSWER\n'.repeat(100)}Trying,USER_BUSY\nRinging,`
    const { container, unmount } = show(text)
    if (!container.querySelector('details')?.open)
      await userEvent.click(container.querySelector('summary') as Element)
    expect(container.querySelectorAll('li').length).toBe(60)
    await userEvent.click(screen.getByRole('button', { name: 'Show more lines' }))
    expect(container.querySelectorAll('li').length).toBe(103)
    unmount()
  })
})

describe('not right? change it', () => {
  const table = 'a;b;c\nRinging;NO_ANSWER;Trying\nTrying;USER_BUSY;Ringing\n'

  function changes(text: string, told?: ToldTable) {
    const said: (Change | undefined)[] = []
    const { evidence } = read(text, told)
    const { unmount } = render(
      <ChangeReading
        reading={evidence.reading}
        mayBeCut
        told={told}
        onTell={(change) => said.push(change)}
      />,
    )
    return { said, unmount, group: within(screen.getByRole('group', { name: 'Not right? Change it' })) }
  }

  test('offers the columns by their names, and tells the one that is chosen', async () => {
    const { said, group, unmount } = changes(
      'Call;Missed Call Type;Hangup Cause\n1;Ringing;NO_ANSWER\n2;Trying;USER_BUSY\n',
    )
    const type = group.getByLabelText('Type from') as HTMLSelectElement
    expect([...type.options].map(({ text }) => text)).toEqual(['Call', 'Missed Call Type', 'Hangup Cause'])
    await userEvent.selectOptions(type, 'Call')
    expect(said).toEqual([{ type: 0 }])
    unmount()
  })

  test('a separator, a header and columns that are told are those that are read', () => {
    const outcome = readPaste(table, { sign: ';', hasHeader: true, type: 2, cause: 1 })
    expect(
      outcome.kind === 'rows' &&
        outcome.rows.map(({ outcome: row }) => 'definition' in row && row.definition.type),
    ).toEqual(['Trying', 'Ringing'])
    const whole = readPaste('Ringing;NO_ANSWER\nTrying;USER_BUSY\n', { sign: ';', hasHeader: true })
    expect(whole.kind).toBe('defined')
    const none = readPaste('Ringing;NO_ANSWER\nTrying;USER_BUSY\n', { sign: ';', hasHeader: false })
    expect(none.kind === 'rows' && none.rows.length).toBe(2)
  })

  test('a wrong separator says that nothing was found, and the right one can be told again', async () => {
    const { said, group, unmount } = changes(table, { sign: '|' })
    await userEvent.selectOptions(group.getByLabelText('Separator'), 'Semicolon')
    expect(said).toEqual([{ sign: ';' }])
    await userEvent.click(group.getByRole('button', { name: 'Undo my changes' }))
    expect(said.at(-1)).toBeUndefined()
    unmount()
  })
})
