import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { ToastBar, ToastProvider, useToast } from '../../../renderer/components/Toast.tsx'

function Desk() {
  const toast = useToast()
  const [person, setPerson] = useState('Ковалёва')
  return (
    <MemoryRouter key={person}>
      <button onClick={() => toast({ text: 'Обращение закрыто' })}>Закрыть обращение</button>
      <button onClick={() => setPerson('Громов')}>Сменить сотрудника</button>
      <ToastBar />
    </MemoryRouter>
  )
}
afterEach(cleanup)

test('what one person has done is not told to the next', () => {
  render(<ToastProvider><Desk /></ToastProvider>)
  fireEvent.click(screen.getByRole('button', { name: 'Закрыть обращение' }))
  expect(screen.getByText('Обращение закрыто')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Сменить сотрудника' }))
  expect(screen.queryByText('Обращение закрыто')).toBeNull()
})
