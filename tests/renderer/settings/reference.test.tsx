import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { seriousProblems } from '../support/axe.ts'
import { TOUCHED } from '../support/fake-reference.ts'
import { openState } from '../support/fake-data.ts'
import { signedIn } from '../support/fake-service.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = signedIn(['administrator'])
beforeAll(() => void connectTo(store))
afterEach(() => {
  cleanup()
  store.calls.length = 0
  store.touched = []
  store.state = openState(['administrator'])
})
const saved = (name: string) => store.calls.find((call) => call.name === name)?.input

test('a change that would move running terms shows them first; going back keeps what was typed, saving goes on', async () => {
  store.touched = TOUCHED
  const { user } = renderApp('/settings/rules')
  await user.click(await screen.findByRole('button', { name: 'СТ-30' }))
  const amount = screen.getByRole<HTMLInputElement>('textbox', { name: /^Срок, дней/u })
  await user.clear(amount)
  await user.type(amount, '20')
  await user.type(screen.getByRole('textbox', { name: /Причина/u }), 'Приказ № 5')
  await user.click(screen.getByRole('button', { name: 'Сохранить правило' }))
  const effect = await screen.findByRole('region', { name: 'Что изменится' })
  expect(within(effect).getByText('2 обращения из 340 открытых')).toBeTruthy()
  expect(within(effect).getByText(/Обещанная дата не может быть позже/u)).toBeTruthy()
  expect(within(effect).queryByRole('link')).toBeNull()
  expect(await seriousProblems()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Вернуться к правке' }))
  expect(amount.value).toBe('20')
  expect(saved('saveRule')).toBeUndefined()
  await user.click(screen.getByRole('button', { name: 'Сохранить правило' }))
  await user.click(await screen.findByRole('button', { name: 'Сохранить для новых' }))
  await waitFor(() => expect(saved('saveRule')).toMatchObject({ code: 'СТ-30', amount: 20, version: 1, reason: 'Приказ № 5', gapAllowed: false }))
  expect(saved('effect')).toMatchObject({ kind: 'rule', id: 1, edition: false, fields: { amount: 20 } })
})

test('a file puts days into the form and saves nothing; a wrong one is named by its line', async () => {
  const { user } = renderApp('/settings/calendar')
  const input = await screen.findByLabelText<HTMLInputElement>('Загрузить из файла…', { selector: 'input' })
  await user.upload(input, new File(['x'], 'bad.csv'))
  expect(await screen.findByText(/^Строка 3: день 01\.01\.2025 не относится/u)).toBeTruthy()
  await user.upload(input, new File(['x'], 'good.csv'))
  expect(await screen.findByText('перенесён с 03.01.2026')).toBeTruthy()
  expect(saved('saveCalendar')).toBeUndefined()
  await user.click(screen.getByRole('button', { name: 'Сохранить 2026 год' }))
  await waitFor(() => expect(saved('saveCalendar')).toMatchObject({ year: 2026, days: [{ date: '2026-12-24' }] }))
})

test('a topic keeps its code; a new one gets the next code of its section, and a refusal stands under its field', async () => {
  const { user } = renderApp('/settings/topics')
  await user.click(await screen.findByRole('button', { name: '05.01' }))
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: /^Название/u })
  await user.clear(name)
  await user.type(name, 'Авария')
  await user.click(screen.getByRole('button', { name: 'Сохранить тему' }))
  await waitFor(() => expect(saved('saveTopic')).toMatchObject({ code: '05.01', name: 'Авария', version: 3, isNew: false, defaultExecutorId: 2 }))
  await user.click(screen.getByRole('button', { name: 'Новая тема в 05' }))
  const code = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Код/u })
  expect(code.value).toBe('05.02')
  await user.clear(code)
  await user.type(code, '05.77')
  await user.type(screen.getByRole('textbox', { name: /^Название/u }), 'Мигание света')
  await user.click(screen.getByRole('button', { name: 'Сохранить тему' }))
  expect((await screen.findAllByText('Код 05.77 уже занят.')).length).toBeGreaterThan(0)
  expect(code.value).toBe('05.77')
})

test('the deputy director recounts only with a reason, and reads what was left and why', async () => {
  store.state = openState(['deputy_director'])
  store.touched = TOUCHED
  const { user } = renderApp('/terms')
  await user.click(await screen.findByRole('checkbox', { name: 'Отметить К-0407/26' }))
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Отметить Л-0408/26' }).disabled).toBe(true)
  const go = screen.getByRole<HTMLButtonElement>('button', { name: 'Пересчитать выбранные (1)' })
  expect(go.disabled).toBe(true)
  await user.type(screen.getByRole('textbox', { name: /Причина/u }), 'Приказ № 9')
  expect(await seriousProblems()).toEqual([])
  await user.click(go)
  expect(await screen.findByText('К-0407/26: Обращение уже закрыто, срок остался прежним.')).toBeTruthy()
  expect(saved('recount')).toEqual({ id: 1, caseIds: [7], reason: 'Приказ № 9' })
})
