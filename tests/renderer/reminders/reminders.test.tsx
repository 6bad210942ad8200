import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../../renderer/lib/query-client.ts'
import { caseRow, openState } from '../support/fake-data.ts'
import { reminder, reminders } from '../support/fake-reminders.ts'
import { signedIn } from '../support/fake-service.ts'
import { seriousProblems } from '../support/axe.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = signedIn(['specialist'])
let host: FakeHost
beforeAll(() => void (host = connectTo(store)))
beforeEach(() => {
  store.state = openState(['specialist'])
  store.calls.length = 0
  reminders.rows = [
    reminder(),
    reminder({ id: 2, row: { ...caseRow(), id: 8, number: 'Л-0012/26' }, label: 'сегодня', insteadOf: { id: 5, shortName: 'Орлов Д.И.' } }),
    reminder({ id: 3, row: { ...caseRow(), id: 9, number: 'Б-0002/26' }, day: '2026-11-20', seen: true }),
  ]
  reminders.news = []
  reminders.digest = null
  reminders.desktop = true
  host.notified.length = 0
})
afterEach(async () => {
  cleanup()
  // What was asked for takes its news before the next test has any.
  await waitFor(() => expect(queryClient.isMutating()).toBe(0))
  vi.restoreAllMocks()
})

const panel = () => screen.findByRole('dialog', { name: 'Напоминания' })

test('the bell counts what was not seen; F3 opens the days, a line opens its case and is seen', async () => {
  const { user, router } = renderApp()
  await screen.findByRole('button', { name: 'Напоминания: 2 новых' })
  await user.keyboard('[F3]')
  const shown = await panel()
  const today = await within(shown).findByRole('region', { name: 'Сегодня' })
  expect(within(today).getAllByRole('listitem')).toHaveLength(2)
  expect(within(today).getByText(/^замещаете: Орлов Д\.И\. · /u)).toBeTruthy()
  expect(within(within(shown).getByRole('region', { name: '20.11.2026' })).getAllByRole('listitem')).toHaveLength(1)
  expect(await seriousProblems(shown)).toEqual([])
  await user.click(within(today).getByRole('link', { name: /Л-0012\/26/u }))
  expect(router.state.location.pathname).toBe('/cases/8')
  await screen.findByRole('button', { name: 'Напоминания: 1 новое' })
  expect(store.calls).toContainEqual({ name: 'markSeen', input: { ids: [2] } })
})

test('all are seen at once, the desktop is switched off, and an empty list says when it will speak', async () => {
  const { user } = renderApp()
  await user.click(await screen.findByRole('button', { name: 'Напоминания: 2 новых' }))
  const shown = await panel()
  await user.click(await within(shown).findByRole('button', { name: 'Все прочитаны' }))
  await waitFor(() => expect(within(shown).queryByRole('button', { name: 'Все прочитаны' })).toBeNull())
  expect(store.calls).toContainEqual({ name: 'markSeen', input: { ids: null } })
  await user.click(within(shown).getByRole('switch', { name: /на рабочем столе/u }))
  await waitFor(() => expect(reminders.desktop).toBe(false))
  cleanup()
  reminders.rows = []
  const again = renderApp()
  await again.user.click(await screen.findByRole('button', { name: 'Напоминания: новых нет' }))
  expect(await within(await panel()).findByText('Напоминаний нет')).toBeTruthy()
})

test('news is told beneath the bell while the window is in front, and goes when put away', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  reminders.news = [{ key: 'reminder-1', title: 'К-0407/26: осталось 3 дня', body: 'Подготовить ответ, срок 26.11.2026', caseId: 7 }]
  const { user } = renderApp()
  const news = await screen.findByRole('link', { name: 'К-0407/26: осталось 3 дня' })
  expect(news.getAttribute('href')).toBe('/cases/7')
  expect(host.notified).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Убрать напоминание' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: 'К-0407/26: осталось 3 дня' })).toBeNull())
})

test('a window that is not in front asks the desktop first; a click there opens the case here', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  reminders.news = [{ key: 'digest-2026-11-23', title: 'Сводка на 23.11.2026: 1 сегодня', body: '', caseId: null }]
  const { router } = renderApp('/about')
  // The desktop of the test shows nothing, so the window says it after all.
  await screen.findByRole('link', { name: 'Сводка на 23.11.2026: 1 сегодня' }, { timeout: 5000 })
  expect(host.notified).toEqual([{ key: expect.stringMatching(/^\d+ digest-2026-11-23$/u) as string, title: 'Сводка на 23.11.2026: 1 сегодня', body: '', to: '/' }])
  host.open('/cases/7')
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/7'))
})

test('the morning’s sentence stands above the day, with its hour; a quiet one does not', async () => {
  reminders.digest = { day: '2026-11-23', at: '2026-11-23T06:00:00.000Z', figures: { overdue: 3, today: 0, week: 5, waiting: 0 }, awaySince: '2026-11-16' }
  reminders.news = [{ key: 'digest-2026-11-23', title: 'За время отсутствия с 16.11.2026: 3 просрочены, 5 на этой неделе', body: '', caseId: null }]
  renderApp()
  const digest = await screen.findByRole('region', { name: 'Утренняя сводка' })
  expect(digest.textContent).toBe('За время отсутствия с 16.11.2026: 3 просрочены, 5 на этой неделена 09:00')
  // The bubble would only say it again.
  await waitFor(() => expect(reminders.news).toEqual([]))
  expect(screen.queryByRole('link', { name: /За время отсутствия/u })).toBeNull()
  cleanup()
  reminders.digest = { ...reminders.digest, figures: { overdue: 0, today: 0, week: 0, waiting: 0 }, awaySince: null }
  renderApp()
  await screen.findByRole('heading', { level: 1, name: 'Мой день' })
  await screen.findByRole('table', { name: 'Начните с этого' })
  expect(screen.queryByRole('region', { name: 'Утренняя сводка' })).toBeNull()
})
