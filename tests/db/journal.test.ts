import { beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APPEAL_TYPE_LABELS, CASE_STATUSES, OPEN_STATUSES } from '../../domain/appeal.ts'
import { openStore } from '../../db/open.ts'
import { countSets } from '../../db/queries/counts.ts'
import { type JournalRow, journalPage } from '../../db/queries/journal.ts'
import type { JournalFilter } from '../../db/queries/journal-filter.ts'
import { EVERY_CASE } from '../../db/search/scope.ts'
import type { Store } from '../../db/store.ts'
import { JOURNAL_COLUMNS } from '../../domain/journal-column.ts'
import { addUser } from './support/people.ts'
import { BULK_OPEN, fillStore } from './support/bulk.ts'
import { addCase } from './support/cases.ts'
import { NOW } from './support/temporary-store.ts'

const TODAY = '2026-11-23'
const newestFirst = { field: 'registeredOn', desc: true } as const
let store: Store
let all: readonly JournalRow[]

const list = async (filter: JournalFilter): Promise<readonly JournalRow[]> => (await journalPage(store.read, { filter: { ...filter, scope: EVERY_CASE }, sort: newestFirst, limit: 10_000, offset: 0 })).rows

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'appeals-'))
  await (await openStore({ dir, now: () => NOW })).close()
  fillStore(dir, 2500)
  store = await openStore({ dir, now: () => NOW })
  await store.write(async (tx) => {
    // One overdue, one past its plan date, one for today: the three ways to stand at the edge.
    for (const [legal_due, control_due] of [['2026-11-22', '2026-11-20'], ['2026-11-25', '2026-11-20'], ['2026-11-23', '2026-11-23']] as const) {
      await addCase(tx, { registrar_id: 1, legal_due, control_due, number: `Д-${legal_due}`, status: 'in_work', executor_id: 5, about_user_id: 3 })
    }
    await addUser(tx, { surname: 'Ёлкин' })
    await tx.insertInto('case_executors').values({ case_id: 7, user_id: 9 }).execute()
  })
  all = await list({})
  return async () => { await store.close(); rmSync(dir, { recursive: true }) }
})

test('a row carries what the list shows', () => {
  expect(all).toHaveLength(2503)
  const dispatched = all.find((row) => row.id === 7)
  expect(dispatched).toMatchObject({
    number: 'И-7', status: 'dispatched', urgent: false, anonymous: false, version: 1,
    executorName: 'Анна', topicName: expect.any(String), summary: expect.any(String), legalDue: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
  })
  expect(all.find((row) => row.executorId === null)).toMatchObject({ executorSurname: null, status: 'registered' })
})

const inWork = (row: JournalRow): boolean => OPEN_STATUSES.includes(row.status)
const late = (row: JournalRow): boolean => inWork(row) && (row.legalDue ?? '9') < TODAY
const filters: [string, JournalFilter, (row: JournalRow) => boolean][] = [
  ['statuses', { statuses: ['registered', 'dispatched'] }, (row) => row.status === 'registered' || row.status === 'dispatched'],
  ['no status', { statuses: [] }, () => false],
  ['in work', { open: true }, inWork],
  ['done with', { open: false }, (row) => !inWork(row)],
  ['executor', { executorId: 3 }, (row) => row.executorId === 3],
  ['executor, in work', { executorId: 3, open: true }, (row) => row.executorId === 3 && inWork(row)],
  ['executors', { executorIds: [3, 4] }, (row) => row.executorId === 3 || row.executorId === 4],
  ['unassigned', { unassigned: true }, (row) => row.executorId === null],
  ['assigned', { unassigned: false }, (row) => row.executorId !== null],
  ['overdue', { overdueOn: TODAY }, late],
  ['not overdue', { notOverdueOn: TODAY }, (row) => inWork(row) && !late(row)],
  ['planned to', { notOverdueOn: TODAY, plannedTo: '2026-11-26' }, (row) => inWork(row) && !late(row) && [row.controlDue, row.legalDue].some((due) => (due ?? '9') <= '2026-11-26')],
  ['falls on', { fallsOn: TODAY }, (row) => inWork(row) && [row.controlDue, row.legalDue].includes(TODAY)],
  ['plan date between', { dueFrom: '2026-11-20', dueTo: '2026-12-01' }, (row) => inWork(row) && (row.controlDue ?? '') >= '2026-11-20' && (row.controlDue ?? '9') <= '2026-12-01'],
  ['channel and type', { channels: ['fax'], types: ['claim'] }, (row) => row.channel === 'fax' && row.type === 'claim'],
  ['topic with those beneath', { topics: ['04'] }, (row) => row.topicName === 'Напряжение'],
  ['topic, in work', { topics: ['04.01'], open: true }, (row) => row.topicName === 'Напряжение' && inWork(row)],
  ['period', { registeredFrom: '2026-01-01', registeredTo: '2026-03-31' }, (row) => row.registeredOn >= '2026-01-01' && row.registeredOn <= '2026-03-31'],
  ['ids', { ids: [5, 7, 99999] }, (row) => row.id === 5 || row.id === 7],
  ['taken part in', { involving: [9] }, (row) => row.executorId === 9 || row.id === 7],
  ['nobody takes part', { involving: [] }, () => false],
  ['not about a person', { notAbout: 3 }, (row) => row.aboutUserId !== 3],
  ['nothing asked for', { channels: undefined, query: undefined }, () => true],
]

test.each(filters)('filter: %s', async (_, filter, holds) => {
  const page = await journalPage(store.read, { filter, sort: newestFirst, limit: 10_000, offset: 0 })
  expect(page.rows.map((row) => row.id)).toEqual(all.filter(holds).map((row) => row.id))
  expect(page.total).toBe(page.rows.length)
})

test('figures count what their lists hold', async () => {
  const sets = Object.fromEntries(filters.map(([name, filter]) => [name, filter]))
  const counted = await countSets(store.read, sets)
  expect(counted).toEqual(Object.fromEntries(filters.map(([name, , holds]) => [name, all.filter(holds).length])))
  expect(await countSets(store.read, {})).toEqual({})
  expect(counted['in work']).toBe(BULK_OPEN + 3)
})

describe('a text', () => {
  test.each<[string, JournalFilter]>([
    ['few cards', { query: 'петрова задолженность' }],
    ['many cards', { query: 'перерасчёт' }],
    ['many cards among others', { query: 'прошу', channels: ['post'] }],
    ['cards in work', { query: 'прошу', open: true }],
  ])('finds %s with the right total', async (_, filter) => {
    const { query = '', ...rest } = filter
    const word = query.slice(0, 5)
    const expected = (await list(rest)).filter((row) => word === 'прошу' ? row.id <= 2500 : row.summary.includes(word === 'петро' ? 'задолженность' : 'перерасчёт') && (word !== 'петро' || row.surname === 'петрова'))
    const page = await journalPage(store.read, { filter: { ...filter, scope: EVERY_CASE }, sort: newestFirst, limit: 10_000, offset: 0 })
    expect(page.rows.map((row) => row.id)).toEqual(expected.map((row) => row.id))
    expect(page.total).toBe(expected.length)
  })

  test('that is a number gives its card alone; that is no word gives nothing; that is empty asks for nothing', async () => {
    expect((await list({ query: 'и-77' })).map((row) => row.number)).toEqual(['И-77'])
    expect(await list({ query: '***' })).toEqual([])
    expect(await list({ query: '  ' })).toHaveLength(all.length)
    expect(await list({ query: 'и-77', channels: [all.find((row) => row.number === 'И-77')?.channel === 'fax' ? 'post' : 'fax'] })).toEqual([])
  })

  test('orders the many it finds by any column', async () => {
    const filter = { query: 'прошу', scope: EVERY_CASE }
    const byName = await journalPage(store.read, { filter, sort: { field: 'applicant', desc: false }, limit: 10_000, offset: 0 })
    expect(byName.rows.map((row) => row.surname)).toEqual(byName.rows.map((row) => row.surname).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)))
    const oldestFirst = await journalPage(store.read, { filter, sort: { field: 'registeredOn', desc: false }, limit: 3, offset: 0 })
    expect(oldestFirst.rows.map((row) => row.id)).toEqual([1, 2, 3])
  })
})

describe.each(JOURNAL_COLUMNS)('order by %s', (field) => {
  test.each([true, false])('pages neither repeat nor lose a row, descending: %s', async (desc) => {
    const request = { filter: { registeredFrom: '2026-01-01' }, sort: { field, desc }, limit: 170 }
    const whole = await journalPage(store.read, { ...request, limit: 10_000, offset: 0 })
    const pages: number[] = []
    for (let offset = 0; offset < whole.total; offset += request.limit) {
      const page = await journalPage(store.read, { ...request, offset })
      expect(page.total).toBe(whole.total)
      pages.push(...page.rows.map((row) => row.id))
    }
    expect(pages).toEqual(whole.rows.map((row) => row.id))
    expect(new Set(pages).size).toBe(whole.total)
  })
})

test('codes and people stand in the order of their Russian names', async () => {
  const sorted = async (field: 'status' | 'type' | 'executor') => (await journalPage(store.read, { filter: { open: true }, sort: { field, desc: false }, limit: 10_000, offset: 0 })).rows
  const statuses = (await sorted('status')).map((row) => CASE_STATUSES.indexOf(row.status))
  expect(statuses).toEqual(statuses.toSorted((a, b) => a - b))
  const types = (await sorted('type')).map((row) => APPEAL_TYPE_LABELS[row.type])
  expect(types).toEqual(types.toSorted((a, b) => a.localeCompare(b, 'ru-RU')))
  const executors = (await sorted('executor')).map((row) => row.executorSurname ?? '')
  expect(executors).toEqual(executors.toSorted((a, b) => a.localeCompare(b, 'ru-RU')))
})
