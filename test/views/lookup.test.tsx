import { readFileSync } from 'node:fs'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { readTold } from '../../src/app/told-readings.ts'
import type { Outcome } from '../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import type { Cause, TypeName } from '../../src/domain/reference/reference.ts'
import { search } from '../../src/domain/reference/search.ts'
import { BoxBar } from '../../src/views/lookup/BoxBar.tsx'
import { LookupView } from '../../src/views/lookup/LookupView.tsx'
import { Welcome } from '../../src/views/lookup/Welcome.tsx'
import { PasteBox } from '../../src/views/parts/PasteBox.tsx'
import { clipboard, named, show, siteAddress } from './place.tsx'
import { wholeWith } from './whole.tsx'

const { copy } = clipboard()
const nothing = () => {}

function sample(name: string): string {
  return readFileSync(`test/samples/${name}`, 'utf8')
}

function lookUp(text: string, more: { notice?: string; outcome?: Outcome } = {}) {
  show(
    <LookupView
      text={text}
      onText={nothing}
      outcome={readPaste(text)}
      copy={copy}
      siteAddress={siteAddress}
      whole={wholeWith(search(text).map(({ definition }) => definition))}
      bar={null}
      welcome={<Welcome onText={nothing} />}
      {...more}
    />,
  )
  return screen.getByRole('region', { name: 'Answer' })
}

describe('The answer region says what was read', () => {
  test.each([
    ['', 'none', null, null],
    ['Trying NO_ANSWER', 'defined', 'Trying', 'NO_ANSWER'],
    ['All Busy', 'defined', 'All Busy', '<empty>'],
    ['NO_ANSWER', 'needs-type', null, 'NO_ANSWER'],
    ['Missed Call Type: Trying', 'needs-cause', 'Trying', null],
    ['Ringing PROGRESS_TIMEOUT', 'undefined-pair', 'Ringing', 'PROGRESS_TIMEOUT'],
    ['Trying MEDIA_TIMEOUT', 'undefined-pair', 'Trying', 'MEDIA_TIMEOUT'],
    ['Missed Call Type: Sip\nHangup Cause: NO_ANSWER', 'undefined-pair', 'Sip', 'NO_ANSWER'],
    ['hello there', 'not-understood', null, null],
    ['Trying NO_ANSWER\nRinging USER_BUSY', 'rows', null, null],
  ])('%j is %s', (text, outcome, type, cause) => {
    const answer = lookUp(text)
    expect(answer.dataset.outcome).toBe(outcome)
    expect(answer.getAttribute('data-type')).toBe(type)
    expect(answer.getAttribute('data-cause')).toBe(cause)
    expect(document.querySelector('[data-outcome]')).toBe(answer)
  })
})

describe('An empty box', () => {
  test('offers the five types as doors', () => {
    lookUp('')
    for (const [name, href] of [
      ['No Devices', '/no-devices/'],
      ['All Busy', '/all-busy/'],
      ['Trying', '/trying/'],
      ['Ringing', '/ringing/'],
      ['Unknown', '/unknown/'],
    ] as const)
      expect(screen.getByRole('link', { name: new RegExp(`^${name}`) })).toHaveProperty('pathname', href)
  })

  test('has examples that are all understood', async () => {
    const entered: string[] = []
    show(
      <LookupView
        text=""
        onText={nothing}
        outcome={{ kind: 'none' }}
        copy={copy}
        siteAddress={siteAddress}
        whole={wholeWith()}
        bar={null}
        welcome={<Welcome onText={(text) => entered.push(text)} />}
      />,
    )
    const buttons = within(screen.getByRole('group', { name: 'Try an example:' })).getAllByRole('button')
    for (const button of buttons) await userEvent.click(button)
    expect(entered.length).toBeGreaterThan(3)
    for (const text of entered) expect(readPaste(text).kind).not.toBe('not-understood')
  })
})

describe('The one choice that the reference leaves', () => {
  test.each([
    [
      'Missed Call Type: All Busy\nNote: NO_ANSWER',
      'has only one defined cause. Does your record show it?',
      'all-busy/empty',
    ],
    [
      'Missed Call Type:\nHangup Cause: PROGRESS_TIMEOUT',
      'is defined only for Trying. Does your record show that type?',
      'trying/progress-timeout',
    ],
  ])('is offered, and not taken, where the other side is open: %j', (text, words, path) => {
    const answer = lookUp(text)
    expect(within(answer).getByText(words)).toBeTruthy()
    expect(within(answer).queryByRole('article')).toBeNull()
    expect(within(answer).getByRole('link')).toHaveProperty('pathname', `/${path}/`)
  })
})

describe('A defined pair', () => {
  test('is the article, with its description and Callback?', () => {
    const article = within(lookUp('Trying / NO_ANSWER')).getByRole('article')
    expect(article.dataset.pair).toBe('trying/no-answer')
    expect(within(article).getByRole('heading', { level: 2, name: named('Trying / NO_ANSWER') })).toBeTruthy()
    expect(within(article).getAllByText('Not marked')).toHaveLength(2)
    expect(within(article).getByText(/^The source doesn’t define this column; ask your/)).toBeTruthy()
  })

  test('shows every correction and what else may have been meant', () => {
    const answer = lookUp('Missed Call Type: Trying\nHangup Cause: UNALOCATED NUMBER')
    expect(within(answer).getByText(/closest to “UNALOCATED NUMBER”/)).toBeTruthy()
    expect(within(answer).getByText(/Not what you meant/)).toBeTruthy()
  })

  test('says so when only one side was read', () => {
    expect(within(lookUp('PROGRESS_TIMEOUT')).getByText(/^You gave no type, but/)).toBeTruthy()
    cleanup()
    expect(within(lookUp('No Devices')).getByText(/^You gave no cause, but/)).toBeTruthy()
  })
})

describe('A cause alone', () => {
  test('is shown with both types, what differs marked, Callback? first where it is the same', () => {
    const answer = lookUp('UNALLOCATED_NUMBER')
    expect(within(answer).queryByRole('article')).toBeNull()
    expect(within(answer).getByText(/^Callback\? is the same for both types/)).toBeTruthy()
    const ringing = within(answer).getByRole('link', { name: /^Ringing/ })
    expect(ringing.querySelector('.differs')?.textContent).toBe('and signalling ringing')
  })

  test('has its Callback? at each type where they differ', () => {
    const answer = lookUp('CALL_REJECTED')
    expect(within(answer).queryByText(/^Callback\? is the same for both types/)).toBeNull()
    expect(within(answer).getByRole('link', { name: /^Trying.*Callback\? ?Not marked$/ })).toBeTruthy()
    expect(within(answer).getByRole('link', { name: /^Ringing.*Callback\? ?Yes$/ })).toBeTruthy()
  })
})

test('A type alone offers all its causes', () => {
  const answer = lookUp('Missed Call Type: Ringing')
  expect(within(answer).getAllByRole('link')).toHaveLength(14)
})

describe('A pair the reference does not define', () => {
  test('is said not to be, with where the cause and what the type is defined for', () => {
    const answer = lookUp('Ringing PROGRESS_TIMEOUT')
    expect(
      within(answer).getByRole('heading', {
        name: named('The reference doesn’t define PROGRESS_TIMEOUT for Ringing'),
      }),
    ).toBeTruthy()
    expect(within(answer).queryByRole('article')).toBeNull()
    expect(within(answer).getByRole('link', { name: /^Trying/ })).toHaveProperty(
      'pathname',
      '/trying/progress-timeout/',
    )
    expect(within(answer).getAllByRole('link')).toHaveLength(15)
  })

  test('gives a telephony cause its number and title in a box of its own, without a meaning', () => {
    const box = within(lookUp('Trying SUBSCRIBER_ABSENT')).getByRole('complementary', {
      name: 'General telephony',
    })
    expect(box.textContent).toContain('20')
    expect(box.textContent).toContain('Subscriber absent')
    expect(box.textContent).not.toMatch(/SIP/)
  })

  test('shows hostile text as text', () => {
    const answer = lookUp('Missed Call Type: Trying\nHangup Cause: <img src=x onerror=alert(1)>')
    expect(answer.querySelector('img')).toBeNull()
    expect(answer.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})

describe('What is not understood', () => {
  test('gets suggestions that are links, never an answer', () => {
    const answer = lookUp('codec')
    expect(within(answer).queryByRole('article')).toBeNull()
    expect(within(answer).getByRole('link', { name: /INCOMPATIBLE_ ?DESTINATION/ })).toBeTruthy()
  })

  test('names the columns of a table that has neither field', () => {
    const answer = lookUp(sample('45-csv-unrelated.csv'))
    const [header = ''] = sample('45-csv-unrelated.csv').split('\n')
    for (const column of header.split(',')) expect(answer.textContent).toContain(column.trim())
    expect(within(answer).getByText(/neither field is among them/)).toBeTruthy()
  })
})

describe('Several rows', () => {
  const text = sample('43-csv-not-documented.csv')

  test('are each answered in order', () => {
    const answer = lookUp(text)
    const outcome = readPaste(text)
    const rows = [...answer.querySelectorAll<HTMLElement>('[data-row]')]
    expect(outcome.kind === 'rows' && outcome.rows.map((row) => row.outcome.kind)).toEqual(
      rows.map((row) => row.dataset.outcome),
    )
  })

  test('carry their pair where it is defined', () => {
    const answer = lookUp(sample('09-report-rows-with-header.tsv'))
    const pairs = [...answer.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset.pair)
    expect(pairs).toEqual(['ringing/no-answer', 'ringing/empty', 'unknown/empty'])
  })

  test('are counted by what became of them, and no line is dropped in silence', () => {
    const answer = lookUp(text)
    expect(within(answer).getByText(/4 pairs not defined/)).toBeTruthy()
    expect(within(answer).getByText(/1 type not recognised/)).toBeTruthy()
    expect(within(answer).getByText('1 line skipped')).toBeTruthy()
  })

  test('that were not read are told of', () => {
    const outcome = readPaste(text)
    if (outcome.kind !== 'rows') throw new Error('The sample is no longer read as rows')
    const answer = lookUp(text, { outcome: { ...outcome, unread: 3 } })
    expect(
      within(answer).getByText(/^3 more rows were not read: this box answers the first 10 rows/),
    ).toBeTruthy()
  })

  test('of a text too long to be looked at as a whole are not counted as if it ended there', () => {
    const row = 'Ringing,NO_ANSWER,a short note\n'
    const outcome = readTold(`Missed Call Type,Hangup Cause,Note\n${row.repeat(70_000)}`, {
      shapes: new Map(),
    })
    const answer = lookUp('the text', { outcome })
    expect(within(answer).getByText(/^At least 6\d,\d{3} more rows were not read/)).toBeTruthy()
  })
})

test('A notice is shown', () => {
  lookUp('hello', { notice: 'That is too much.' })
  expect(screen.getByText('That is too much.')).toBeTruthy()
})

describe('The box', () => {
  function Box() {
    const [text, setText] = useState('Trying NO_ANSWER')
    return (
      <LookupView
        text={text}
        onText={setText}
        outcome={readPaste(text)}
        copy={copy}
        siteAddress={siteAddress}
        whole={wholeWith()}
        bar={null}
        welcome={null}
      />
    )
  }

  test('keeps what a pick replaces, to be brought back', async () => {
    const entered: string[] = []
    const box = (text: string, replaced = '') => (
      <PasteBox label="The box" text={text} replaced={replaced} onText={(next) => entered.push(next)} />
    )
    const { rerender } = render(box('a record with a name in it'))
    rerender(box('Missed Call Type: Trying', 'a record with a name in it'))
    await userEvent.click(screen.getByRole('button', { name: /Bring it back/ }))
    expect(entered).toEqual(['a record with a name in it'])
  })

  test('is emptied by Esc, and what was in it can be brought back for as long as it takes', async () => {
    show(<Box />)
    const box = screen.getByRole<HTMLTextAreaElement>('textbox')
    await userEvent.type(box, '{Escape}')
    expect(box.value).toBe('')
    await userEvent.type(box, 'x')
    await userEvent.click(screen.getByRole('button', { name: /Bring it back/ }))
    expect(box.value).toBe('Trying NO_ANSWER')
  })

  test('is found by the keys through data-search', () => {
    show(<Box />)
    expect(screen.getByRole('textbox').matches('textarea[data-search]')).toBe(true)
  })
})

describe('The pickers', () => {
  function pick(text: string) {
    const picked: [TypeName | null, Cause | undefined][] = []
    show(
      <LookupView
        text={text}
        onText={nothing}
        outcome={readPaste(text)}
        copy={copy}
        siteAddress={siteAddress}
        whole={undefined}
        bar={<BoxBar outcome={readPaste(text)} whole={wholeWith()} onPick={(...pair) => picked.push(pair)} />}
        welcome={null}
      />,
    )
    return {
      picked,
      type: screen.getByRole('combobox', { name: 'Missed Call Type' }),
      cause: screen.getByRole('combobox', { name: 'Hangup Cause' }),
    }
  }

  test('show what was read and offer a type’s own causes only', () => {
    const { type, cause } = pick('Trying NO_ANSWER')
    expect(type).toHaveProperty('value', 'Trying')
    expect(cause).toHaveProperty('value', 'NO_ANSWER')
    expect(within(cause).getAllByRole('option')).toHaveLength(1 + 13)
  })

  test('keep the cause under another type only where that pair is defined', async () => {
    const { picked, type } = pick('Trying PROGRESS_TIMEOUT')
    await userEvent.selectOptions(type, 'Ringing')
    await userEvent.selectOptions(type, 'Any type')
    expect(picked).toEqual([
      ['Ringing', undefined],
      [null, 'PROGRESS_TIMEOUT'],
    ])
  })

  test('tell the empty cause from none', async () => {
    const { picked, cause } = pick('Trying NO_ANSWER')
    await userEvent.selectOptions(cause, '<empty>')
    await userEvent.selectOptions(cause, 'Any cause')
    expect(picked).toEqual([
      ['Trying', null],
      ['Trying', undefined],
    ])
  })
})
