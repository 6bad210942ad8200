import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { caseRow, openState } from '../support/fake-data.ts'
import { signedIn } from '../support/fake-service.ts'
import { seriousProblems } from '../support/axe.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = signedIn(['clerk'])
beforeAll(() => void connectTo(store))
afterEach(() => {
  cleanup()
  store.first = [caseRow()]
  store.state = openState(['clerk'])
})

test('every figure opens the list it counts', async () => {
  renderApp()
  expect((await screen.findByRole('link', { name: /Просрочено/u })).getAttribute('href')).toBe('/journal?set=overdue')
  expect(screen.getByRole('link', { name: /К отправке/u }).getAttribute('href')).toBe('/journal?set=to_dispatch')
})

test('the first cases show the clock in words and link by their number', async () => {
  renderApp()
  const list = await screen.findByRole('table', { name: 'Начните с этого' })
  expect(within(list).getByRole('link', { name: 'К-0407/26' }).getAttribute('href')).toBe('/cases/7')
  expect(within(list).getByText('просрочено на 2 дня')).toBeTruthy()
  expect(await seriousProblems()).toEqual([])
})

test('what is urgent goes first among the notices', async () => {
  renderApp()
  const notices = await screen.findByRole('region', { name: 'Обратите внимание' })
  expect(within(notices).getAllByRole('listitem')[0]?.textContent).toContain('Срочно. Угроза сотруднику')
})

test('a quiet day says so and offers the next step of the role', async () => {
  store.first = []
  renderApp()
  expect(await screen.findByText('Всё разобрано')).toBeTruthy()
  cleanup()
  store.state = openState(['administrator'])
  renderApp()
  expect(await screen.findByText('Обращений для вас здесь не бывает')).toBeTruthy()
})
