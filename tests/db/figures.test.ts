import { beforeEach, expect, test } from 'vitest'
import { boardGroups } from '../../db/queries/board.ts'
import { waitingCounts } from '../../db/queries/waiting.ts'
import { executorLoad } from '../../db/queries/workload.ts'
import type { Store } from '../../db/store.ts'
import { addCase } from './support/cases.ts'
import { addUser } from './support/people.ts'
import { NOW, temporaryStore } from './support/temporary-store.ts'

const TODAY = '2026-11-23'
const overdue = { legal_due: '2026-11-22', control_due: '2026-11-20' }
const today = { legal_due: '2026-11-25', control_due: TODAY }
let store: Store
let anna: number
let boris: number

beforeEach(async () => {
  store = await temporaryStore()
  await store.write(async (tx) => {
    await tx.insertInto('units').values([{ id: 1, name: 'Отдел расчётов' }, { id: 2, name: 'Отдел приборов' }]).execute()
    await tx.insertInto('topics').values([{ code: '03', name: 'Приборы учёта' }]).execute()
    anna = await addUser(tx, { surname: 'Антонова', unitId: 1 })
    boris = await addUser(tx, { surname: 'Борисов', unitId: 2 })
    const card = { registrar_id: anna }
    await addCase(tx, { ...card, ...overdue, executor_id: anna, status: 'in_work', topic: '03' })
    await addCase(tx, { ...card, ...today, executor_id: anna, status: 'assigned', topic: '03' })
    await addCase(tx, { ...card, executor_id: boris, status: 'for_signature' })
    await addCase(tx, { ...card, ...overdue, executor_id: boris, status: 'dispatched' })
    await addCase(tx, card)
  })
})

const DAYS = { today: TODAY, soon: '2026-11-26', week: '2026-11-30' }

test('the board by executor and topic of the first level: cases in work only', async () => {
  await store.write(async (tx) => {
    await tx.insertInto('topics').values([{ code: '03.01', name: 'Поверка', parent_code: '03' }]).execute()
    await tx.insertInto('case_topics').values({ case_id: 1, topic_code: '03.01', main: false }).execute()
  })
  const { byExecutor, byTopic } = await boardGroups(store.read, DAYS)
  expect(byExecutor.toSorted((a, b) => (a.userId ?? 9e9) - (b.userId ?? 9e9))).toEqual([
    { userId: anna, open: 2, overdue: 1, today: 1, soon: 1, week: 1, nearest: TODAY },
    { userId: boris, open: 1, overdue: 0, today: 0, soon: 0, week: 0, nearest: expect.any(String) },
    { userId: null, open: 1, overdue: 0, today: 0, soon: 0, week: 0, nearest: expect.any(String) },
  ])
  expect(byTopic).toMatchObject([{ topicCode: '03', open: 2, overdue: 1, today: 1, soon: 1 }, { topicCode: null, open: 2, overdue: 0 }])
})

test('the board narrowed: a breakdown goes by the other one, so that its neighbours stay in sight', async () => {
  const byTopic = await boardGroups(store.read, DAYS, { topics: ['03'] })
  expect([byTopic.byExecutor.map(({ userId, open }) => [userId, open]), byTopic.byTopic.length]).toEqual([[[anna, 2]], 2])
  const byPerson = await boardGroups(store.read, DAYS, { executorIds: [boris] })
  expect([byPerson.byExecutor.length, byPerson.byTopic.map(({ topicCode, open }) => [topicCode, open])]).toEqual([3, [[null, 1]]])
  expect((await boardGroups(store.read, DAYS, { unitIds: [1] })).byTopic).toMatchObject([{ topicCode: '03', open: 2 }])
})

test('the load of executors: least loaded first, who is absent today and until when', async () => {
  await store.write(async (tx) => {
    await tx.insertInto('absences').values([
      { user_id: anna, from_date: '2026-11-20', to_date: TODAY, substitute_id: boris },
      { user_id: boris, from_date: '2026-11-01', to_date: '2026-11-22' },
    ]).execute()
    await addUser(tx, { surname: 'Делопроизводителева', roles: ['clerk'] })
    const gone = await addUser(tx, { surname: 'Уволенный' })
    await tx.updateTable('users').set({ active: false }).where('id', '=', gone).execute()
  })
  expect(await executorLoad(store.read, TODAY)).toEqual([
    expect.objectContaining({ userId: boris, unitName: 'Отдел приборов', open: 1, overdue: 0, today: 0, absentTo: null, substituteId: null }),
    expect.objectContaining({ userId: anna, open: 2, overdue: 1, today: 1, absentTo: TODAY, substituteId: boris, phone: '22-33-44' }),
  ])
})

test('what waits: the tray, and the proposals of others', async () => {
  await store.write(async (tx) => {
    const delivery = { channel: 'email', received_at: NOW.toISOString(), created_at: NOW.toISOString() } as const
    await tx.insertInto('deliveries').values([{ ...delivery, state: 'new' }, { ...delivery, state: 'quarantined' }, { ...delivery, state: 'registered' }]).execute()
    const proposal = { ground: 'illegible', reason: 'не читается', proposed_at: NOW.toISOString() } as const
    await tx.insertInto('proposals').values([{ ...proposal, case_id: 1, proposed_by: anna }, { ...proposal, case_id: 2, proposed_by: boris }]).execute()
  })
  expect(await waitingCounts(store.read, anna)).toEqual({ deliveries: 1, quarantined: 1, proposals: 1, extensions: 0, prints: 0, letterPrints: 0, lettersToSign: 0, lettersToDispatch: 0 })
})
