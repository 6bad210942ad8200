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
const table = () => screen.findByRole('table')

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

it('narrows the list to an executor, a unit or a topic', async () => {
  const { user } = open('?set=overdue')
  await user.click(await screen.findByRole('button', { name: /Гринько В\.С\./ }))
  await waitFor(() => expect(asked()).toMatchObject({ filter: { set: 'overdue', executorIds: [5] } }))
  await user.click(screen.getByRole('tab', { name: 'Темы' }))
  await user.click(await screen.findByRole('button', { name: /02 Перерасчёт/ }))
  await waitFor(() => expect(asked()).toMatchObject({ filter: { set: 'overdue', topics: ['02'] } }))
  expect(asked()).not.toMatchObject({ filter: { executorIds: [5] } })
})

it('names who is away with work on the desk', async () => {
  const { user } = open()
  expect(await screen.findByText(/Пак Е\.Л\.: отпуск до 30\.11\.2026/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Показать и передать' }))
  await waitFor(() => expect(asked()).toMatchObject({ filter: { set: 'open', executorIds: [7] } }))
})

it('is judged by axe', async () => {
  open()
  await table()
  expect(await seriousProblems()).toEqual([])
})
