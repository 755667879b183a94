import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { scanner } from '../../src/domain/export/scanner.ts'
import { NotDefined } from '../../src/views/export/NotDefined.tsx'
import { show } from './place.tsx'

afterEach(cleanup)

/** What is shown of the rows of a file that no definition explains. */
function shown(rows: string, head = 'Missed Call Type,Hangup Cause'): string {
  const scan = scanner({
    name: 'rows.csv',
    decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  })
  scan.push(new TextEncoder().encode(`${head}\n${rows}\n`))
  scan.finish()
  const snapshot = scan.snapshot()
  if (snapshot.state !== 'table') throw new Error(snapshot.state)
  show(
    <NotDefined
      table={snapshot.table}
      nextFrame={(then) => {
        then()
        return () => {}
      }}
    />,
  )
  return screen.getByRole('listitem').textContent ?? ''
}

test('a name that is like no cause has none offered as similar', () => {
  expect(shown('Trying,WIBBLE')).not.toContain('Similar names')
  cleanup()
  expect(shown('Trying,NO_ANSWERING_X')).toContain('Similar names: Trying / NO_ANSWER')
})

test('a pair that is not defined is offered its cause under another type, and is not called similar', () => {
  expect(shown('Ringing,PROGRESS_TIMEOUT')).toContain(
    'The same cause under another type: Trying / PROGRESS_TIMEOUT',
  )
})

test('what may be more definitions than are named says how many', () => {
  expect(shown(',NO_ANSWER')).toContain('It may be: Trying / NO_ANSWER, Ringing / NO_ANSWER')
  cleanup()
  cleanup()
  expect(shown('Ringing', 'Missed Call Type')).toMatch(/^Ringing .*, or 10 other definitions$/)
})
