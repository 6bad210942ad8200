import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { openState } from '../support/fake-data.ts'
import { signedIn } from '../support/fake-service.ts'
import { seriousProblems } from '../support/axe.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = signedIn(['administrator'])
beforeAll(() => void connectTo(store))
afterEach(() => {
  cleanup()
  store.calls.length = 0
  store.state = openState(['administrator'])
})
const saved = (name: string) => store.calls.find((call) => call.name === name)?.input

test('a person saved by somebody else meanwhile: the sentence is shown, the typed text stays', async () => {
  const { user } = renderApp('/settings/users')
  await user.click(await screen.findByRole('button', { name: 'Ковалёва Нина Андреевна' }))
  const surname = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Фамилия/u })
  await user.clear(surname)
  await user.type(surname, 'Спорная')
  await user.click(screen.getByRole('button', { name: 'Сохранить' }))
  expect(await screen.findByText('Карточку сотрудника уже изменил Громов С.В.')).toBeTruthy()
  expect(surname.value).toBe('Спорная')
  expect(await seriousProblems()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Показать новое' }))
  expect(surname.value).toBe('Ковалёва')
})

test('a new person needs a first password and a role', async () => {
  const { user } = renderApp('/settings/users')
  await user.click(await screen.findByRole('button', { name: 'Новый сотрудник' }))
  await user.click(screen.getByRole('button', { name: 'Сохранить' }))
  expect(await screen.findByText('Введите фамилию')).toBeTruthy()
  expect(screen.getByText('Выберите хотя бы одну роль')).toBeTruthy()
  expect(screen.getByText('Придумайте первый пароль')).toBeTruthy()
  expect(saved('saveUser')).toBeUndefined()
})

test('leaving unsaved input is asked about, and staying keeps it', async () => {
  const { user, router } = renderApp('/settings/organisation')
  const site = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Сайт' })
  await user.type(site, '/new')
  await user.click(screen.getByRole('link', { name: 'Проверка подписи' }))
  await user.click(await screen.findByRole('button', { name: 'Остаться' }))
  expect(router.state.location.pathname).toBe('/settings/organisation')
  expect(site.value).toBe('example.ru/new')
  await user.click(await screen.findByRole('button', { name: 'Сохранить реквизиты' }))
  await waitFor(() => expect(saved('saveOrganisation')).toMatchObject({ site: 'example.ru/new', phones: ['(8793) 00-00-00'], version: 1 }))
})

test('the letterhead is chosen by what it looks like: form, another logo, none, the one before, and saved', async () => {
  const { user } = renderApp('/settings/organisation')
  await user.click(await screen.findByRole('radio', { name: /^Угловой/u }))
  expect(screen.getByText(/^На бланке: 360 × 160 точек/u)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Убрать логотип' }))
  expect(screen.queryByText(/^На бланке/u)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Вернуть прежний' }))
  await user.upload(screen.getByLabelText<HTMLInputElement>('Выбрать другое', { selector: 'input' }), new File(['x'], 'logo.png', { type: 'image/png' }))
  expect(await screen.findByText(/logo\.png.*ещё не сохранён/u)).toBeTruthy()
  await waitFor(() => expect(saved('previewLetterhead')).toBeTruthy())
  await user.click(screen.getByRole('button', { name: 'Сохранить бланк' }))
  await waitFor(() => expect(saved('saveLetterhead')).toMatchObject({ form: 'corner', logo: { name: 'logo.png' }, version: 4 }))
})

test('a day of the calendar turns by a press, walks by arrows, and the year is saved whole', async () => {
  const { user } = renderApp('/settings/calendar')
  const day = await screen.findByLabelText(/^24 ноября 2026/u)
  expect(day.getAttribute('aria-pressed')).toBe('false')
  await user.click(day)
  expect(day.getAttribute('aria-pressed')).toBe('true')
  fireEvent.keyDown(day, { key: 'ArrowDown' })
  expect(document.activeElement?.getAttribute('data-date')).toBe('2026-12-01')
  await user.click(screen.getByText('Сохранить 2026 год'))
  await waitFor(() => expect(saved('saveCalendar')).toMatchObject({ year: 2026, confirmed: true, days: expect.arrayContaining([{ date: '2026-11-24', kind: 'day_off', name: 'выходной день' }]) }))
})

test('a year that is not confirmed, and one that is not entered, carry a warning', async () => {
  const { user } = renderApp('/settings/calendar')
  await user.click(await screen.findByLabelText('Следующий год'))
  expect(await screen.findByText(/на 2027 год ещё не утверждены/u)).toBeTruthy()
  await user.click(screen.getByLabelText('Следующий год'))
  expect(await screen.findByText(/Календарь 2028 года не заполнен/u)).toBeTruthy()
})

test('how days are counted changes only with a reason', async () => {
  const { user } = renderApp('/settings/clock')
  await user.click(await screen.findByRole('radio', { name: /Со дня регистрации/u }))
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Сохранить' })
  expect(save.disabled).toBe(true)
  await user.type(screen.getByRole('textbox', { name: /Причина/u }), 'Новая редакция Стандарта')
  await user.click(save)
  await waitFor(() => expect(saved('saveClock')).toMatchObject({ countFrom: 'same_day', nonWorking: 'previous', reason: 'Новая редакция Стандарта' }))
})

test('a rule is changed with its lists of days typed as text', async () => {
  const { user } = renderApp('/settings/rules')
  await user.click(await screen.findByRole('button', { name: 'СТ-30' }))
  const warn = screen.getByRole('textbox', { name: 'Напоминать за, дней' })
  await user.clear(warn)
  await user.type(warn, '7, 2')
  await user.type(screen.getByRole('textbox', { name: /Причина/u }), 'Приказ № 5')
  await user.click(screen.getByRole('button', { name: 'Сохранить правило' }))
  await waitFor(() => expect(saved('saveRule')).toMatchObject({ warnBefore: [7, 2], amount: 30, extensionMax: 30 }))
})

test('a refused key keeps the file and its name', async () => {
  store.state = openState(['deputy_director'])
  const { user } = renderApp('/settings/keys')
  const zone = await screen.findByLabelText('Выбрать .p12, .pfx или .pem')
  fireEvent.change(zone, { target: { files: [new File([new Uint8Array(8)], 'gromov.p12')] } })
  await user.type(screen.getByLabelText('Пароль контейнера'), 'не тот')
  await user.click(screen.getByRole('button', { name: 'Загрузить ключ' }))
  expect(await screen.findByText('Пароль контейнера не подходит.')).toBeTruthy()
  expect(screen.getByText(/gromov.p12/u)).toBeTruthy()
})

test('the chain of the audit journal is checked, and the first broken record is named', async () => {
  const { user } = renderApp('/audit')
  await user.click(await screen.findByRole('button', { name: 'Проверить цепочку' }))
  expect(await screen.findByText(/нарушена на записи № 7: хеш записи не совпадает/u)).toBeTruthy()
})

test.each(['users', 'units', 'organisation', 'keys', 'authorities', 'rules', 'topics', 'calendar', 'clock'])('axe finds nothing serious in %s', async (section) => {
  renderApp(`/settings/${section}`)
  await waitFor(() => expect(screen.queryAllByRole('status', { name: 'Загрузка' })).toEqual([]))
  expect(within(screen.getByRole('main')).getAllByRole('heading').length).toBeGreaterThan(0)
  expect(await seriousProblems()).toEqual([])
})
