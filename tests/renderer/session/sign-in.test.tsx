import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { SIGN_IN } from '../support/fake-data.ts'
import { fakeStore } from '../support/fake-service.ts'
import { seriousProblems } from '../support/axe.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = fakeStore()
beforeAll(() => void connectTo(store))
afterEach(() => {
  cleanup()
  store.state = SIGN_IN
})

test('a wrong password says so and leaves what was typed', async () => {
  const { user } = renderApp()
  await user.type(await screen.findByLabelText('Имя для входа'), 'kovaleva')
  await user.type(screen.getByLabelText('Пароль'), 'не тот{Enter}')
  expect(await screen.findByText(/не подходят. Осталось 4 попытки/u)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Имя для входа').value).toBe('kovaleva')
  expect(screen.getByLabelText<HTMLInputElement>('Пароль').value).toBe('не тот')
  expect(await seriousProblems()).toEqual([])
})

test('in the training database a click on a person fills the form', async () => {
  const { user } = renderApp()
  await user.click(await screen.findByRole('button', { name: /Громов/u }))
  await user.click(screen.getByRole('button', { name: 'Войти' }))
  expect(await screen.findByRole('link', { name: /На подпись/u })).toBeTruthy()
})
