import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider'
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns'
import { ThemeProvider } from '@mui/material/styles'
import { ORPCError } from '@orpc/client'
import { ru } from 'date-fns/locale/ru'
import type { ReactNode } from 'react'
import { theme } from '../../../renderer/app/theme.ts'
import { ConfirmButton } from '../../../renderer/components/ConfirmButton.tsx'
import { DateField } from '../../../renderer/components/DateField.tsx'
import { DropZone } from '../../../renderer/components/DropZone.tsx'
import { DueChip } from '../../../renderer/components/DueChip.tsx'
import { FailureAlert } from '../../../renderer/components/FailureAlert.tsx'
import { SplitView } from '../../../renderer/components/SplitView.tsx'
import { useHotkeys } from '../../../renderer/lib/use-hotkeys.ts'
import { seriousProblems } from '../support/axe.ts'

const show = (node: ReactNode) => render(<ThemeProvider theme={theme}><LocalizationProvider dateAdapter={AdapterDateFns} adapterLocale={ru}><main>{node}</main></LocalizationProvider></ThemeProvider>)
afterEach(cleanup)

test('the clock has its word beside the colour', () => {
  show(<DueChip due={{ kind: 'overdue', days: 2, label: 'просрочено на 2 дня' }} />)
  expect(screen.getByText('просрочено на 2 дня').dataset['due']).toBe('overdue')
})

test('a failure shows what is missing at once and the technical part by a click', async () => {
  show(<FailureAlert error={new ORPCError('NOT_READY', { message: 'Ответ ещё нельзя отправить на подпись.', status: 409, data: { missing: ['Не указан телефон исполнителя'] } })} />)
  expect(screen.getByRole('alert').textContent).toContain('Не указан телефон исполнителя')
  expect(screen.queryByText(/NOT_READY/u)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Подробности для администратора' }))
  expect(screen.getByText(/NOT_READY · 409/u)).toBeTruthy()
  expect(await seriousProblems()).toEqual([])
})

test('what cannot be undone asks once, with the consequence in the name', async () => {
  const annul = vi.fn()
  show(<ConfirmButton label="Аннулировать" title="Аннулировать номер?" confirmLabel="Аннулировать номер И-0123/26" onConfirm={annul} />)
  await userEvent.click(screen.getByRole('button', { name: 'Аннулировать' }))
  expect(document.activeElement?.textContent).toBe('Не выполнять')
  expect(annul).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Аннулировать номер И-0123/26' }))
  expect(annul).toHaveBeenCalledOnce()
})

test('a date is shown as the office writes it', async () => {
  show(<DateField label="Поступило" value="2026-11-23" onChange={() => undefined} />)
  expect(screen.getByDisplayValue('23.11.2026')).toBeTruthy()
  expect(await seriousProblems()).toEqual([])
})

test('the border between parts moves by arrows and is remembered', () => {
  show(<SplitView id="probe" left="a" right="b" initial={50} />)
  fireEvent.keyDown(screen.getByRole('separator'), { key: 'ArrowRight' })
  expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('52')
  expect(localStorage.getItem('split:probe')).toBe('52')
})

test('a dropped file is taken', () => {
  const taken = vi.fn()
  show(<DropZone label="Выбрать" onFiles={taken} />)
  const file = new File(['x'], 'scan.jpg')
  const zone = screen.getByRole('button', { name: 'Выбрать' }).parentElement
  if (zone !== null) fireEvent.drop(zone, { dataTransfer: { files: [file] } })
  expect(taken).toHaveBeenCalledWith([file])
})

test('keys are places on the keyboard, and bare letters keep silent while one types', () => {
  const pressed = vi.fn()
  function Probe() {
    useHotkeys({ j: pressed, 'ctrl+enter': pressed })
    return <input aria-label="поле" />
  }
  show(<Probe />)
  fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'о' })
  expect(pressed).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(screen.getByLabelText('поле'), { code: 'KeyJ', key: 'j' })
  expect(pressed).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(screen.getByLabelText('поле'), { code: 'NumpadEnter', key: 'Enter', ctrlKey: true })
  expect(pressed).toHaveBeenCalledTimes(2)
})
