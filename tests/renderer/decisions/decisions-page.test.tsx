import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DecisionsPage } from '../../../renderer/features/decisions/DecisionsPage.tsx'
import { openOffice } from '../reply/fake/office.ts'
import { connectOffice, openPage } from '../reply/fake/page.tsx'
import { seriousProblems } from '../support/axe.ts'

vi.mock('../../../renderer/components/viewer/SourceDesk.tsx', () => import('../reply/fake/viewer.tsx'))

const office = openOffice()
connectOffice(office)
beforeEach(office.reset)
afterEach(cleanup)

const open = (item = '') => openPage('/decisions', `/decisions${item}`, <DecisionsPage />)
const calls = (path: string) => office.calls.filter((call) => call.path === path)

it('shows the ground, its law, the words of the letter and what follows', async () => {
  open()
  const desk = within(await screen.findByRole('region', { name: /Предложение по обращению/ }))
  expect(desk.getByText('Угрозы жизни, здоровью или имуществу сотрудника')).toBeTruthy()
  expect(desk.getByText('п. 7.2.6 Стандарта')).toBeTruthy()
  expect(desk.getByText(/разнесу вашу кассу/)).toBeTruthy()
  expect(desk.getByText(/закроется без действий/)).toBeTruthy()
  expect(await screen.findByRole('img', { name: 'Документы обращения' })).toBeTruthy()
})

it('accepts by a button that names the consequence, and goes on', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: /Закрыть без действий/ }))
  expect(await screen.findByText(/закрыто без действий/)).toBeTruthy()
  expect(calls('decisions.decide').map(({ input }) => input)).toEqual([{ proposalId: 1, version: 1, accept: true, note: '' }])
  expect(await screen.findByRole('button', { name: /Продлить до 02.01.2027/ })).toBeTruthy()
})

it('a rejection says why', async () => {
  const { user } = open('?item=extension-5')
  await user.click(await screen.findByRole('button', { name: /Отказать/ }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(calls('decisions.decideExtension')).toHaveLength(0)
  await user.type(screen.getByLabelText('Почему в продлении отказано'), 'Акт уже получен')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/В продлении по .+ отказано/)).toBeTruthy()
  expect(calls('decisions.decideExtension').map(({ input }) => input)).toEqual([{ extensionId: 5, version: 1, grant: false, note: 'Акт уже получен' }])
})

it('own proposals are explained and cannot be decided', async () => {
  open('?item=proposal-3')
  expect(await screen.findByText(/Это ваше предложение/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Оставить без ответа/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Отозвать предложение' })).toBeTruthy()
})

it('when nothing waits, it says so', async () => {
  office.state.decisions = []
  open()
  expect(await screen.findByText('Все решения приняты')).toBeTruthy()
})

it('is judged by axe', async () => {
  open()
  await screen.findByRole('img', { name: 'Документы обращения' })
  expect(await seriousProblems()).toEqual([])
})
