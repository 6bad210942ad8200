import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ControlPage } from '../../../renderer/features/control/ControlPage.tsx'
import { openOffice } from '../reply/fake/office.ts'
import { connectOffice, openPage } from '../reply/fake/page.tsx'
import { seriousProblems } from '../support/axe.ts'

const office = openOffice()
connectOffice(office)
beforeEach(office.reset)
afterEach(cleanup)

const open = (query = '') => openPage('/control', `/control${query}`, <ControlPage />)
const asked = () => office.calls.filter(({ path }) => path === 'cases.list').at(-1)?.input
const table = () => screen.findByRole('table', { name: /В работе|Просрочено/ })

it('a figure opens its list below, and says that it is chosen', async () => {
  const { user } = open()
  await table()
  expect(asked()).toMatchObject({ filter: { set: 'open' }, sort: 'controlDue', descending: false })
  const overdue = screen.getByRole('button', { name: /Просрочено/ })
  await user.click(overdue)
  await waitFor(() => expect(asked()).toMatchObject({ offset: 0, filter: { set: 'overdue' } }))
  expect(overdue.getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByRole('link', { name: 'Открыть в журнале' }).getAttribute('href')).toBe('/journal?set=overdue')
})

it('arrows walk the rows, Page Down turns the page', async () => {
  const { user } = open()
  const links = within(await table()).getAllByRole('link')
  links[0]?.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(links[2])
  await user.keyboard('{PageDown}')
  expect(await screen.findByText(/Показаны 51–100 из 128/)).toBeTruthy()
  expect(asked()).toMatchObject({ offset: 50 })
})

it('Enter opens the case', async () => {
  const { user } = open()
  within(await table()).getAllByRole('link')[0]?.focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('другая страница')).toBeTruthy()
})

it('narrows the whole board to an executor or a unit, and to a topic beside', async () => {
  const { user } = open('?set=overdue')
  await user.click(await screen.findByRole('button', { name: 'Гринько В.С.' }))
  await waitFor(() => expect(asked()).toMatchObject({ filter: { set: 'overdue', executorIds: [5] } }))
  await user.click(screen.getByRole('tab', { name: 'Темы' }))
  await user.click(await screen.findByRole('button', { name: '02 Перерасчёт' }))
  await waitFor(() => expect(asked()).toMatchObject({ filter: { set: 'overdue', executorIds: [5], topics: ['02'] } }))
  await waitFor(() => expect(office.calls.filter(({ path }) => path === 'control.board').at(-1)?.input).toEqual({ executorIds: [5], topics: ['02'] }))
  expect(screen.getByRole('link', { name: 'Открыть в журнале' }).getAttribute('href')).toBe('/journal?set=overdue&topics=02&executorIds=5')
})

it('tells people without a unit from cases of nobody: only those of nobody can be narrowed to', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('tab', { name: 'Отделы' }))
  const lines = within(await screen.findByRole('table', { name: 'Отделы' }))
  expect(lines.getByText('Без подразделения').closest('button')).toBeNull()
  await user.click(lines.getByText('Без подразделения'))
  expect(asked()).toMatchObject({ filter: { set: 'open' } })
  await user.click(lines.getByRole('button', { name: 'Без исполнителя' }))
  await waitFor(() => expect(asked()).toMatchObject({ filter: { set: 'open', withoutExecutor: true } }))
})

it('says who is away and who stands in, and orders the load by any column', async () => {
  const { user } = open()
  expect(await screen.findByText('отпуск до 30.11.2026, замещает Титова М.М.')).toBeTruthy()
  const names = () => within(screen.getByRole('table', { name: 'Исполнители' })).getAllByRole('button', { pressed: false }).map(({ textContent }) => textContent)
  expect(names()[0]).toBe('Счётчикова А.П.')
  await user.click(screen.getByRole('button', { name: 'Имя' }))
  expect(names().slice(0, 2)).toEqual(['Без исполнителя', 'Гринько В.С.'])
})

it('says by the minute which promised calls are late', async () => {
  open()
  expect((await screen.findByRole('link', { name: /Звонки/ })).textContent).toMatch(/просрочено 2 \(с 09:05\), пора 1/)
})

it('the right arrow shows why the date is what it is, the left one hides it', async () => {
  const { user } = open()
  within(await table()).getAllByRole('link')[0]?.focus()
  await user.keyboard('{ArrowRight}')
  expect(await screen.findByText(/регистрация 23\.11\.2026 \+ 30 календарных дней/)).toBeTruthy()
  await user.keyboard('{ArrowLeft}')
  await waitFor(() => expect(screen.queryByText(/регистрация 23\.11\.2026/)).toBeNull())
})

it('rows marked with the space bar are handed over, and what is refused says why', async () => {
  const { user } = open()
  within(await table()).getAllByRole('link')[0]?.focus()
  await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  expect(await screen.findByText('выбрано 3')).toBeTruthy()
  await user.click((await screen.findAllByRole('button', { name: /в работе|свободен/ }))[0] ?? expect.fail('nobody is offered'))
  await user.type(screen.getByRole('textbox', { name: /Резолюция/ }), 'На время отпуска')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('2 обращения: Титова М.М.')).toBeTruthy()
  expect(screen.getByText('Обращение уже у этого исполнителя.')).toBeTruthy()
  const sent = office.calls.filter(({ path }) => path === 'control.handOver')
  expect(sent[0]?.input).toMatchObject({ text: 'На время отпуска', chosen: { cases: [{}, {}, {}] } })
  await user.click(screen.getByRole('button', { name: 'Вернуть прежним исполнителям' }))
  await waitFor(() => expect(office.calls.filter(({ path }) => path === 'control.handOver').at(-1)?.input).toMatchObject({ executorId: 4, chosen: { cases: [{}, {}] } }))
})

it('is judged by axe', async () => {
  open()
  await table()
  expect(await seriousProblems()).toEqual([])
})
