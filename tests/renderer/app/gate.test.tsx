import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { PASSWORD, SIGN_IN, openState } from '../support/fake-data.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { signedIn } from '../support/fake-service.ts'
import { seriousProblems } from '../support/axe.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = signedIn(['clerk'])
let host: FakeHost
beforeAll(() => {
  host = connectTo(store)
})
afterEach(() => {
  cleanup()
  store.state = openState(['clerk'])
})

const login = async (user: ReturnType<typeof renderApp>['user'], name = 'kovaleva') => {
  await user.type(await screen.findByLabelText('Имя для входа'), name)
  await user.type(screen.getByLabelText('Пароль'), PASSWORD)
  await user.keyboard('{Enter}')
}

test('the rail shows the sections of the role, with the counts that matter', async () => {
  renderApp('/about')
  const rail = await screen.findByRole('navigation', { name: 'Разделы' })
  await within(rail).findByText('12')
  expect(within(rail).getAllByRole('link').map((link) => link.textContent)).toEqual(['Мой день12', 'Регистрация', 'Входящая почта', 'Звонки и приём1', 'Подпись на бумаге', 'Уведомления', 'Контроль сроков4', 'Отправка ответов5', 'Журнал', 'Анализ', 'Проверка подписи', 'Настройки'])
  expect(await seriousProblems()).toEqual([])
})

test('a lock covers the desk and gives back the same unsaved form', async () => {
  const { user } = renderApp('/password')
  await user.type(await screen.findByLabelText('Нынешний пароль'), 'наполовину введён')
  fireEvent.keyDown(window, { code: 'KeyL', key: 'д', ctrlKey: true })
  const lock = await screen.findByRole('dialog', { name: 'Рабочее место заблокировано' })
  expect(await seriousProblems(lock)).toEqual([])
  await user.type(within(lock).getByLabelText('Пароль'), 'не тот{Enter}')
  expect(await within(lock).findByText('Пароль не подходит.')).toBeTruthy()
  await user.type(within(lock).getByLabelText('Пароль'), `${PASSWORD}{Enter}`)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByLabelText<HTMLInputElement>('Нынешний пароль').value).toBe('наполовину введён')
})

test('a service that comes back without the session asks for the password over the same screen', async () => {
  store.state = SIGN_IN
  const { user, router } = renderApp('/')
  await login(user)
  await screen.findByRole('heading', { name: 'Мой день' })
  await act(() => router.navigate('/password'))
  await user.type(await screen.findByLabelText('Нынешний пароль'), 'не потерялось')
  store.tokens.clear()
  store.state = SIGN_IN
  act(() => host.stopService())
  expect(await screen.findByText(/перезапускается/u)).toBeTruthy()
  act(() => host.startService())
  const lost = await screen.findByRole('dialog', { name: 'Сеанс завершён — войдите снова' })
  await user.type(within(lost).getByLabelText('Пароль'), `${PASSWORD}{Enter}`)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByLabelText<HTMLInputElement>('Нынешний пароль').value).toBe('не потерялось')
})

test('leaving deliberately leaves nothing on the screen', async () => {
  const { router } = renderApp('/about')
  await screen.findByRole('heading', { name: 'О программе' })
  await act(() => router.navigate('/sign-out'))
  expect(await screen.findByRole('button', { name: 'Войти' })).toBeTruthy()
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('a password given by the administrator has to be changed first', async () => {
  const open = openState(['clerk'])
  store.state = { ...open, user: open.user && { ...open.user, mustChangePassword: true } }
  const { user } = renderApp('/')
  await user.type(await screen.findByLabelText('Нынешний пароль'), 'выданный')
  await user.type(screen.getByLabelText('Новый пароль'), 'короткий')
  expect(screen.getByText(/короче 10 знаков/u)).toBeTruthy()
  await user.clear(screen.getByLabelText('Новый пароль'))
  await user.type(screen.getByLabelText('Новый пароль'), PASSWORD)
  await user.type(screen.getByLabelText('Новый пароль ещё раз'), PASSWORD)
  await user.click(screen.getByRole('button', { name: 'Сменить пароль' }))
  expect(await screen.findByRole('heading', { name: 'Мой день' })).toBeTruthy()
})

test('Ctrl+K: recent cases, a case by its number with what was found, a page of settings, a command, a section, help', async () => {
  const { user, router } = renderApp('/about')
  await screen.findByRole('heading', { name: 'О программе' })
  fireEvent.keyDown(window, { code: 'KeyK', key: 'л', ctrlKey: true })
  await screen.findByRole('option', { name: /Н-0008\/26/u })
  await user.keyboard('0407')
  const option = await screen.findByRole('option', { name: /К-0407\/26/u })
  expect(within(option).getByText('дважды').tagName).toBe('MARK')
  const type = async (words: string) => {
    await user.clear(screen.getByRole('combobox', { name: 'Поиск' }))
    await user.keyboard(words)
  }
  await type('-нет')
  await screen.findByRole('option', { name: /Искать «-нет» в журнале/u })
  await type('новый зво')
  await screen.findByRole('option', { name: 'Новый звонок' })
  await type('фраз')
  await screen.findByRole('option', { name: 'Фразы' })
  await type('журн')
  await user.click(await screen.findByRole('option', { name: 'Журнал' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/journal'))
  fireEvent.keyDown(window, { code: 'F1', key: 'F1' })
  const help = await screen.findByRole('dialog', { name: 'Как искать' })
  expect(await seriousProblems(help)).toEqual([])
})
