import { cleanup, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { PASSWORD, SIGN_IN } from '../support/fake-data.ts'
import { fakeStore } from '../support/fake-service.ts'
import { seriousProblems } from '../support/axe.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = fakeStore()
beforeAll(() => void connectTo(store))
beforeEach(() => {
  store.state = { ...SIGN_IN, phase: 'setup', organisation: null }
})
afterEach(cleanup)

const fill = async (user: UserEvent, fields: Record<string, string>) => {
  for (const [label, text] of Object.entries(fields)) {
    const field = screen.getByRole('textbox', { name: new RegExp(`^${label}`, 'u') })
    await user.clear(field)
    await user.type(field, text)
  }
}
const next = (user: UserEvent, name = 'Дальше') => user.click(screen.getByRole('button', { name }))

test('the training database shows its people with passwords, then leads to the sign-in', async () => {
  const { user } = renderApp()
  await user.click(await screen.findByRole('button', { name: 'Создать учебную базу' }))
  const ready = await screen.findByRole('region', { name: /Учебная база готова: 12 обращений/u })
  expect(within(ready).getAllByText(PASSWORD)).toHaveLength(3)
  expect(within(ready).getByText('учебный-ключ')).toBeTruthy()
  expect(await seriousProblems()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Перейти ко входу' }))
  expect(await screen.findByLabelText('Имя для входа')).toBeTruthy()
})

test('a new database takes three steps and says what is missing in each', async () => {
  const { user } = renderApp()
  await user.click(await screen.findByRole('button', { name: 'Создать новую базу' }))
  await next(user)
  expect(await screen.findByText('Введите полное наименование')).toBeTruthy()
  expect(screen.getByText('Введите почтовый адрес')).toBeTruthy()
  await fill(user, { 'Полное наименование': 'АО «Сети»', 'Краткое наименование': 'АО', 'Почтовый адрес': 'г. Пятигорск', Телефоны: '33-27-70, 33-27-71' })
  await next(user)
  await fill(user, { Фамилия: 'Панов', 'Имя\\s?\\*?$': 'Евгений', 'Имя для входа': 'taken' })
  await next(user)
  expect(await screen.findByText('Придумайте пароль')).toBeTruthy()
  await user.type(screen.getByLabelText(/^Пароль/u, { selector: 'input' }), PASSWORD)
  expect(await seriousProblems()).toEqual([])
  await next(user)
  expect(await screen.findByText(/Подписывает ответы/u)).toBeTruthy()
  await next(user, 'Создать базу')
  expect(await screen.findByText('Укажите приказ или доверенность')).toBeTruthy()
  expect(screen.getAllByText('Укажите дату')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Назад' }))
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Фамилия/u }).value).toBe('Панов')
})
