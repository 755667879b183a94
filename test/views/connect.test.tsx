import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { bookmarklet, keywordSearch } from '../../src/domain/address/browser-snippets.ts'
import { buttonAddress, pathFormula, queryFormula } from '../../src/domain/address/salesforce.ts'
import { readPaste } from '../../src/domain/phone-events/read-paste.ts'
import { lookupFormula } from '../../src/domain/warehouse/excel.ts'
import { summaryFormula } from '../../src/domain/warehouse/salesforce-summary.ts'
import { ConnectView } from '../../src/views/connect/ConnectView.tsx'
import { OutcomeView } from '../../src/views/parts/OutcomeView.tsx'
import { clipboard, show, siteAddress } from './place.tsx'
import { wholeWith } from './whole.tsx'

const site = siteAddress({ at: 'lookup' })

function connect(text = '', copy = clipboard().copy) {
  const bookmarked: HTMLAnchorElement[] = []
  show(
    <ConnectView
      siteAddress={siteAddress}
      copy={copy}
      bookmark={(link) => link && bookmarked.push(link)}
      text={text}
      onText={() => {}}
      answer={
        <OutcomeView outcome={readPaste(text)} copy={copy} siteAddress={siteAddress} whole={wholeWith()} />
      }
    />,
  )
  return bookmarked
}

test('Each snippet has one button that copies it, with this site’s address filled in', async () => {
  const { taken, copy } = clipboard()
  connect('', copy)
  const buttons = screen.getAllByRole('button', { name: /^Copy / })
  for (const button of buttons) await userEvent.click(button)
  const copied = taken.map(({ plain }) => plain)
  for (const snippet of [
    queryFormula(site, 'picklist'),
    queryFormula(site, 'text'),
    pathFormula(site, 'picklist'),
    pathFormula(site, 'text'),
    buttonAddress(site),
    bookmarklet(site),
    keywordSearch(site),
    summaryFormula('text'),
    lookupFormula(),
  ])
    expect(copied.filter((text) => text === snippet)).toHaveLength(1)
  expect(new Set(buttons.map((button) => button.getAttribute('aria-label')))).toHaveProperty(
    'size',
    buttons.length,
  )
})

test('The link to drag is handed over, for its address is none that React renders', () => {
  expect(connect().map((link) => link.textContent)).toContain('Missed call?')
})

test('A link that Salesforce made is read on the spot', () => {
  connect('https://calls.example/?type=All%2BBusy&cause=')
  const answer = screen.getByRole('region', { name: 'Answer' })
  expect(answer.dataset).toMatchObject({ outcome: 'defined', type: 'All Busy', cause: '<empty>' })
})

test('It says which ways of arriving send words to the server', () => {
  connect()
  expect(screen.getByText(/words of \?q= links/).textContent).toMatch(/words after #, never do/)
})
