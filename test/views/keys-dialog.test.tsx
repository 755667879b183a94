import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { KeysDialog } from '../../src/views/parts/KeysDialog.tsx'
import { show } from './place.tsx'

test('The keys are listed in a modal dialog that closes and says so', async () => {
  let closed = 0
  show(<KeysDialog singleKeys onSingleKeys={() => {}} onClose={() => closed++} />)
  const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(dialog).toHaveProperty('open', true)
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(closed).toBe(1)
})

test('Single keys can be switched off, and the list then says that they are', async () => {
  const chosen: boolean[] = []
  show(<KeysDialog singleKeys={false} onSingleKeys={(on) => chosen.push(on)} onClose={() => {}} />)
  expect(screen.getByText('Show this list (off)')).toBeTruthy()
  await userEvent.click(screen.getByRole('checkbox', { name: /single-key/ }))
  expect(chosen).toEqual([true])
})
