import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MenuItem, TextField } from '@mui/material'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useHotkeys } from '../../../renderer/lib/use-hotkeys.ts'

const send = vi.fn()
function Letter() {
  useHotkeys({ 'ctrl+enter': send })
  return (
    <TextField select label="Результат" value="explained">
      <MenuItem value="explained">Разъяснено</MenuItem>
      <MenuItem value="refused">Отказано</MenuItem>
    </TextField>
  )
}
beforeEach(() => send.mockClear())
afterEach(cleanup)

test('Ctrl+Enter on a choice sends the page and does not open the list', () => {
  render(<Letter />)
  fireEvent.keyDown(screen.getByRole('combobox'), { code: 'Enter', key: 'Enter', ctrlKey: true })
  expect(send).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('listbox')).toBeNull()
})

test('while the list is open, the keys belong to it', async () => {
  render(<Letter />)
  await userEvent.click(screen.getByRole('combobox'))
  fireEvent.keyDown(screen.getByRole('option', { name: 'Отказано' }), { code: 'Enter', key: 'Enter', ctrlKey: true })
  expect(send).not.toHaveBeenCalled()
})
