import { implement } from '@orpc/server'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { CallbackView, OralForm, OralRow, OralView } from '../../../contract/oral.ts'
import { Providers } from '../../../renderer/app/Providers.tsx'
import { ToastBar } from '../../../renderer/components/Toast.tsx'
import { OralPage } from '../../../renderer/features/oral/OralPage.tsx'
import { startLink } from '../../../renderer/lib/client.ts'
import { queryClient } from '../../../renderer/lib/query-client.ts'
import { SessionContext } from '../../../renderer/lib/session.ts'
import type { Role } from '../../../domain/people.ts'
import { SESSION } from '../reply/fake/samples.ts'
import { seriousProblems } from '../support/axe.ts'
import { fakeHost } from '../support/fake-host.ts'

const os = implement(contract)
const ORLOV = { id: 5, shortName: 'Орлов Д.И.' }
const FORM: OralForm = {
  kind: 'call', date: '2026-11-23', time: '09:40', durationSeconds: 95, surname: 'Тарелкин', name: 'Фёдор', patronymic: '', accountNumber: '990100012', address: '', phone: '8 928 000-00-32', warned: true, confidential: true,
  specialConditions: false, topics: ['12'], summary: 'Когда будет справка', outcome: 'callback', answer: '', directedTo: '', endReason: '', appealType: 'application', promisedOn: null, office: '', bookNumber: '', bookPage: '', callback: null,
}
const CALLBACK: CallbackView = { id: 1, version: 1, recordId: 7, number: 'ТЛ-0007/26', kind: 'call', person: 'Тарелкин Ф.Н.', phone: '8 928 000-00-32', question: 'Готова ли справка', dueAt: '2026-11-23T07:05:00.000Z', assignee: ORLOV, own: false, whose: 'Орлов Д.И.', state: 'waiting', result: '', attempts: 0 }
const ROW: OralRow = { id: 7, kind: 'call', number: 'ТЛ-0007/26', happenedOn: '2026-11-23', startedAt: '2026-11-23T06:40:00.000Z', durationSeconds: 95, person: 'Тарелкин Ф.Н.', accountNumber: '990100012', phone: '8 928 000-00-32', identified: true, summary: 'Когда будет справка', topic: 'Справки', outcome: 'callback', promisedOn: null, callbackDue: CALLBACK.dueAt, bookPlace: '', caseRef: null, recordedBy: ORLOV }
const VIEW: OralView = { id: 7, version: 1, number: 'ТЛ-0007/26', form: FORM, identified: true, recordedBy: ORLOV, recordedAt: '2026-11-23T06:42:00.000Z', caseRef: null, callbacks: [{ ...CALLBACK, log: [] }], visits: [], mayCorrect: true, mayOpenAppeal: true }

const calls: { readonly path: string; readonly input: unknown }[] = []
const router = {
  session: { state: os.session.state.handler(() => SESSION) },
  intake: { lists: os.intake.lists.handler(() => ({ topics: [{ code: '12', name: 'Справки', parentCode: null }], executors: [], employees: [], maxFileBytes: 1 })) },
  oral: {
    desk: os.oral.desk.handler(() => ({ now: '2026-11-23T07:10:00.000Z', remindMinutes: 15, answerSeconds: 120, promiseLimit: '2026-12-23', colleagues: [ORLOV, { id: SESSION.user.id, shortName: 'Я' }], awaiting: 0 })),
    callbacks: os.oral.callbacks.handler(() => ({ now: '2026-11-23T07:10:00.000Z', remindMinutes: 15, rows: [CALLBACK] })),
    list: os.oral.list.handler(({ input }) => {
      calls.push({ path: 'list', input })
      return { rows: input.kind === 'call' ? [ROW] : [], total: input.kind === 'call' ? 128 : 0 }
    }),
    get: os.oral.get.handler(() => VIEW),
    earlier: os.oral.earlier.handler(() => [{ source: 'case' as const, id: 3, number: 'Т-0012/26', on: '2026-11-20', words: 'Справка', state: 'Назначено', match: 'тот же лицевой счёт' }]),
    visits: os.oral.visits.handler(() => ({ rows: [], total: 0 })),
    record: os.oral.record.handler(({ input, errors }) => {
      calls.push({ path: 'record', input })
      if (input.outcome === 'callback' && input.callback?.time === '') throw errors.INVALID_INPUT({ message: 'Укажите время', data: { fields: [{ path: 'callback.time', message: 'Укажите время, когда перезвонить, в виде ЧЧ:ММ.' }] } })
      return { id: 7, number: 'ТЛ-0008/26', version: 1 }
    }),
  },
}
Object.defineProperty(window, 'host', { value: fakeHost(router), configurable: true })
startLink()
beforeEach(() => void (calls.length = 0))
afterEach(cleanup)

function open(roles: readonly Role[] = ['clerk'], at = '/oral') {
  queryClient.clear()
  const session = { ...SESSION, user: { ...SESSION.user, roles: [...roles] } }
  const pages = createMemoryRouter([{ path: '/oral', element: <main><OralPage /><ToastBar /></main> }, { path: '*', element: <p>другая страница</p> }], { initialEntries: [at] })
  render(<Providers><SessionContext value={session}><RouterProvider router={pages} /></SessionContext></Providers>)
  return { user: userEvent.setup(), pages }
}
const last = (path: string) => calls.filter((call) => call.path === path).at(-1)?.input

it('says to the minute what is late, and pages the journal on the server', async () => {
  const { user } = open()
  expect(await screen.findByText('просрочено на 5 мин')).toBeTruthy()
  expect(await screen.findByText('Показаны 1–50 из 128')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Следующая страница' }))
  await waitFor(() => expect(last('list')).toMatchObject({ kind: 'call', offset: 50 }))
  await user.type(screen.getByRole('searchbox', { name: 'Поиск' }), 'тарел')
  await waitFor(() => expect(last('list')).toMatchObject({ query: 'тарел', offset: 0 }))
  await user.click(screen.getByRole('checkbox', { name: 'Мои' }))
  await waitFor(() => expect(last('list')).toMatchObject({ mine: true }))
  expect(await seriousProblems()).toEqual([])
})

it('writes a call down by keys; a refusal stands under its field and nothing typed is lost', async () => {
  const { user } = open()
  await screen.findByText('просрочено на 5 мин')
  await user.keyboard('n')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Фамилия, имя, отчество' })))
  const identity = screen.getByRole('group', { name: 'Идентификация' })
  expect(within(identity).getByText('Не идентифицирован')).toBeTruthy()
  await user.keyboard('Тарелкин Фёдор{Tab}990100012')
  expect(await within(identity).findByText('Идентифицирован')).toBeTruthy()
  expect(await screen.findByText('Т-0012/26')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: 'О чём разговор' }), 'Про справку')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Выберите, чем закончилось')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Перезвонить' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Укажите время, когда перезвонить, в виде ЧЧ:ММ.')).toBeTruthy()
  expect(await seriousProblems()).toEqual([])
  const time = within(screen.getByRole('group', { name: 'Когда перезвонить' })).getByRole('textbox', { name: 'Время' })
  await user.type(time, '1130')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(last('record')).toMatchObject({ surname: 'Тарелкин', name: 'Фёдор', accountNumber: '990100012', outcome: 'callback', callback: { time: '11:30', assigneeId: SESSION.user.id } }))
  expect(await screen.findByText('Записано: ТЛ-0008/26')).toBeTruthy()
})

it('shows a record with its promised call, and opens the card of an appeal by one key', async () => {
  const { user } = open(['clerk'], '/oral?record=7')
  const call = await screen.findByRole('region', { name: 'Обещанный звонок' })
  expect(within(call).getByText('просрочено на 5 мин')).toBeTruthy()
  expect(await seriousProblems()).toEqual([])
  await user.keyboard('[F8]')
  expect(await screen.findByText('другая страница')).toBeTruthy()
})

it('offers nothing to write to those who only read', async () => {
  open(['deputy_director'], '/oral')
  await screen.findByText('просрочено на 5 мин')
  expect(screen.queryByRole('button', { name: /^Звонок/u })).toBeNull()
  expect(screen.getByText('Выберите запись')).toBeTruthy()
})
