import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../support/fake-service.ts'
import { seriousProblems } from '../support/axe.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = signedIn(['administrator'])
beforeAll(() => void connectTo(store))
afterEach(() => {
  cleanup()
  store.calls.length = 0
})
const saved = (name: string) => store.calls.find((call) => call.name === name)?.input
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`, 'u') })

test('each mailbox says how it is doing and what is wrong', async () => {
  renderApp('/settings/mailboxes')
  const rows = within(await screen.findByRole('table', { name: 'Почтовые ящики' })).getAllByRole('row').map((row) => row.textContent)
  expect(rows[1]).toContain('на связи · проверен 10:14 · получено 3 письма')
  expect(rows[2]).toContain('нет связи · повтор в 10:20 · проверен 10:14')
  expect(rows[2]).toContain('не отвечает')
  expect(rows[2]).toContain('2 письма остались на сервере')
  expect(rows[3]).toContain('выключен')
  expect(screen.getByText(/Пароли ящиков помнятся, пока программа открыта/u)).toBeTruthy()
  expect(await seriousProblems()).toEqual([])
})

test('a new mailbox: the port follows the protection, what is wrong stands at its field, and the password goes with the rest', async () => {
  const { user } = renderApp('/settings/mailboxes')
  await user.click(await screen.findByRole('button', { name: 'Новый ящик' }))
  await user.click(screen.getByRole('button', { name: 'Сохранить' }))
  expect(await screen.findByText('Укажите сервер')).toBeTruthy()
  await user.click(screen.getByRole('combobox', { name: 'Шифрование' }))
  await user.click(await screen.findByRole('option', { name: /^STARTTLS/u }))
  expect(field('Порт').value).toBe('143')
  await user.type(field('Название'), 'Отклики')
  await user.type(field('Сервер IMAP'), 'mail.invalid')
  await user.type(field('Имя для входа'), 'priem')
  await user.type(screen.getByLabelText(/^Пароль/u), 'тайна')
  await user.click(screen.getByRole('button', { name: 'Проверить соединение' }))
  expect(await screen.findByText('Сервер «mail.invalid» не найден.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(field('Сервер IMAP')))
  await user.clear(field('Сервер IMAP'))
  await user.type(field('Сервер IMAP'), 'imap.example.ru')
  await user.click(screen.getByRole('button', { name: 'Проверить соединение' }))
  expect(await screen.findByText('Соединение установлено.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Сохранить' }))
  await waitFor(() => expect(saved('saveMailbox')).toMatchObject({ id: null, name: 'Отклики', host: 'imap.example.ru', port: 143, security: 'starttls', password: 'тайна', since: '2026-11-23' }))
})

test('letters are fetched now', async () => {
  const { user } = renderApp('/settings/mailboxes')
  await user.click(await screen.findByRole('button', { name: 'Приёмная' }))
  await user.click(await screen.findByRole('button', { name: 'Забрать сейчас' }))
  await waitFor(() => expect(saved('fetchNow')).toEqual({ id: 1 }))
})

test('a confirmation cannot be switched on before there is a server: the sentence stands at the switch', async () => {
  const { user } = renderApp('/settings/outgoing')
  await user.click(await screen.findByRole('switch'))
  const panel = screen.getByRole('region', { name: 'Подтверждение регистрации' })
  await user.click(within(panel).getByRole('button', { name: 'Сохранить' }))
  expect((await within(panel).findAllByText(/Сначала настройте сервер исходящей почты, чтобы отправить/u)).length).toBeGreaterThan(0)
  expect(await seriousProblems()).toEqual([])
})
