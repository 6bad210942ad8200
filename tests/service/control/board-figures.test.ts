import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BoardScope, Workload } from '../../../contract/control.ts'
import { type Board, board } from '../../../service/control/board.ts'
import { openTestOffice } from '../support.ts'
import { formatRuDate } from '../../../domain/calendar-date.ts'
import { fillBoard, TOPICS } from './board-register.ts'
import { comesWithin, FIGURES, grouped, inScope, isLate, isToday, wholeBoard, type WholeBoard, workOf } from './board-second-way.ts'

const TODAY = '2026-11-23'
const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / 60_000)
const REMIND_MINUTES = 15

/** Narrowed by nothing, by each side alone, by several at once. */
function scopes(users: readonly number[], units: readonly number[], seed: number): BoardScope[] {
  const some = <T,>(values: readonly T[]) => fc.subarray([...values], { maxLength: 3 })
  const alone: BoardScope[] = [...users.map((id) => ({ executorIds: [id] })), ...units.map((id) => ({ unitIds: [id] })), ...TOPICS.map((code) => ({ topics: [code] })), { withoutExecutor: true }, { withoutExecutor: false }, { withoutTopic: true }, { withoutTopic: false }]
  const several = fc.record({ executorIds: some(users), unitIds: some(units), topics: some(TOPICS), withoutExecutor: fc.boolean(), withoutTopic: fc.boolean() }, { requiredKeys: [] })
  return [{}, ...alone, ...fc.sample(several, { seed, numRuns: 30 })]
}

/** The whole board counted case by case. */
function counted({ running, owed, promised, executors }: WholeBoard, scope: BoardScope, now: string) {
  const narrowed = running.filter((one) => inScope(one, scope))
  const duties = owed.filter(({ of }) => inScope(of, scope)).map((duty) => (isLate(duty) ? 'overdue' : isToday(duty) ? 'today' : comesWithin(3)(duty) ? 'soon' : 'later'))
  const ofTopics = running.filter((one) => inScope(one, scope, { people: false, topics: true }))
  const byExecutor = grouped(ofTopics, ({ executorId }) => [executorId])
  // A call is a person's, not a case's: topics do not narrow it.
  const calls = promised.filter((call) => inScope(call, scope, { people: true, topics: false })).map(({ dueAt }) => ({ dueAt, left: minuteOf(dueAt) - minuteOf(now) })).filter(({ left }) => left <= REMIND_MINUTES)
  return {
    open: narrowed.length,
    figures: FIGURES.map(([set, counts]) => [set, narrowed.filter(counts).length]),
    duties: { overdue: duties.filter((kind) => kind === 'overdue').length, today: duties.filter((kind) => kind === 'today').length, soon: duties.filter((kind) => kind === 'soon').length, open: duties.length },
    callbacks: { late: calls.filter(({ left }) => left < 0).length, soon: calls.filter(({ left }) => left >= 0).length, oldest: calls.map(({ dueAt }) => dueAt).toSorted()[0] ?? null },
    executors: new Map([...executors.map((id) => [id, workOf([])] as const), ...[...byExecutor].flatMap(([id, work]) => (id === null ? [] : [[id, work] as const]))]),
    unassigned: byExecutor.get(null) ?? null,
    units: grouped(ofTopics, ({ executorId, unitId }) => [executorId === null ? 'Без исполнителя' : (unitId ?? 'Без подразделения')]),
    topics: grouped(running.filter((one) => inScope(one, scope, { people: true, topics: false })), ({ topics }) => (topics.length === 0 ? [null] : topics.map((code) => code.slice(0, 2)))),
  }
}

/** The number or the date under a figure of the whole office; nothing is not spoken of. */
function hints({ running, threats }: WholeBoard): Record<string, string> {
  const oldest = running.filter(({ status }) => status === 'registered').map(({ registeredOn }) => registeredOn).toSorted()[0]
  const found = {
    overdue: String(Math.max(...running.filter(isLate).map(({ toLaw }) => -(toLaw ?? 0)))),
    today: String(running.filter((one) => isToday(one) && one.status === 'for_signature').length),
    proposals: String(threats),
    unassigned: oldest === undefined ? '0' : formatRuDate(oldest),
  }
  return Object.fromEntries(Object.entries(found).filter(([, said]) => said !== '0'))
}

const work = ({ open, overdue, soon, week, nearest }: Workload): Workload => ({ open, overdue, soon, week, nearest })

/** What the program shows, in the same words; each line of a breakdown stands there once. */
function told({ open, figures, duties, callbacks, executors, unassigned, units, topics }: Board) {
  const lines = <K, L extends Workload>(all: readonly L[], keyOf: (line: L) => K): Map<K, Workload> => {
    const map = new Map(all.map((line) => [keyOf(line), work(line)]))
    expect(map.size).toBe(all.length)
    return map
  }
  return {
    open, duties, callbacks, unassigned: unassigned === null ? null : work(unassigned), figures: figures.map(({ set, count }) => [set, count]),
    executors: lines(executors, ({ id }) => id), units: lines(units, ({ id, name }) => id ?? name), topics: lines(topics, ({ code }) => code),
  }
}

it.each([1, 2, 3])('every figure of a board, whole and narrowed, is what a count of the cases one by one says (seed %i)', async (seed) => {
  const office = await openTestOffice({ today: TODAY })
  const { service, actor } = office
  await fillBoard(office, TODAY, seed)
  const whole = await wholeBoard(service.store.read, TODAY)
  const users = (['specialist', 'colleague', 'outsider', 'clerk', 'deputy', 'auditor'] as const).map((person) => actor(person).userId)
  const units = (await service.store.read.selectFrom('units').select('id').execute()).map(({ id }) => id)
  for (const scope of scopes(users, units, seed)) {
    const shown = await board(service, actor('deputy'), scope)
    expect(told(shown), JSON.stringify(scope)).toEqual(counted(whole, scope, service.clock.instant()))
    if (Object.keys(scope).length > 0) expect(shown.figures.every(({ hint }) => hint === null)).toBe(true)
    for (const lines of [shown.executors, shown.topics]) expect(lines.map(({ overdue }) => overdue)).toEqual(lines.map(({ overdue }) => overdue).toSorted((a, b) => b - a))
  }
  const { figures: hinted, executors } = await board(service, actor('deputy'))
  expect(Object.fromEntries(hinted.flatMap(({ set, hint }) => (hint === null ? [] : [[set, /\d[\d.]*/u.exec(hint)?.[0]]])))).toEqual(hints(whole))
  // On the last day of an absence one is still away, before the first day not yet.
  const away = new Map(executors.flatMap(({ id, away: reason }) => (reason === null ? [] : [[id, { until: reason.until, substitute: reason.substitute?.id ?? null }]])))
  expect(away).toEqual(new Map([[actor('clerk').userId, { until: null, substitute: null }], [actor('colleague').userId, { until: TODAY, substitute: actor('specialist').userId }]]))
  // The arrangement leaves no figure empty and some cases out of each.
  const { open, figures, duties, callbacks } = counted(whole, {}, service.clock.instant())
  for (const [set, count] of figures) expect(count, String(set)).toSatisfy((n: number) => n > 0 && n < open)
  expect(Math.min(...Object.values(duties), callbacks.late, callbacks.soon)).toBeGreaterThan(0)
  expect(whole.running.some(({ topics }) => topics.includes('04.01') && topics.includes('04.02'))).toBe(true)
})
