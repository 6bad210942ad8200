import type { BoardScope, DutyCounts, ExecutorLoad, Figure, Workload } from '../../contract/control.ts'
import { boardGroups, type BoardDays } from '../../db/queries/board.ts'
import { openDuties } from '../../db/queries/duties.ts'
import { assertCan } from '../../domain/access.ts'
import { addDays } from '../../domain/calendar-date.ts'
import type { CaseSet } from '../../domain/case-set.ts'
import { DEFAULT_SOON_DAYS } from '../../domain/due-state.ts'
import type { Actor } from '../../domain/people.ts'
import { NO_WORK, sumWork } from '../../domain/workload.ts'
import type { Service } from '../context.ts'
import { countDuties } from '../letters/dutyFigures.ts'
import { boardCallbacks } from './boardCallbacks.ts'
import { boardPeople } from './boardPeople.ts'
import { boardFilter } from './boardScope.ts'
import { countCaseSets, figures } from './figures.ts'

const SETS: readonly CaseSet[] = ['overdue', 'today', 'days_1', 'days_3', 'days_5', 'days_10', 'unassigned', 'for_signature', 'returned', 'proposals', 'extensions', 'to_dispatch']
const WEEK_DAYS = 7

export interface Board {
  open: number
  duties: DutyCounts
  callbacks: { late: number; soon: number; oldest: string | null }
  figures: Figure[]
  executors: ExecutorLoad[]
  unassigned: Workload | null
  units: (Workload & { id: number | null; name: string; unassigned: boolean })[]
  topics: (Workload & { code: string | null; name: string })[]
}

/** Deadlines at a glance, §2.2 and §4.3 of the Standard: how much is overdue and due, with whom it lies and who is away. */
export async function board(service: Service, actor: Actor, given: BoardScope = {}): Promise<Board> {
  assertCan(actor, 'view_board')
  const { store: { read }, clock } = service
  const today = clock.today()
  const days: BoardDays = { today, soon: addDays(today, DEFAULT_SOON_DAYS), week: addDays(today, WEEK_DAYS) }
  const scope = boardFilter(given)
  const [{ open }, shown, groups, owed, callbacks, names] = await Promise.all([
    countCaseSets(read, ['open'], today, actor, scope),
    figures(read, SETS, today, actor, scope),
    boardGroups(read, days, scope),
    openDuties(read, scope).execute(),
    boardCallbacks(service, scope),
    read.selectFrom('topics').select(['code', 'name']).execute(),
  ])
  const people = await boardPeople(read, today, groups.byExecutor)
  const topicNames = new Map(names.map(({ code, name }) => [code, name]))
  return {
    open,
    duties: countDuties(owed, today),
    callbacks,
    figures: shown,
    executors: people.executors,
    unassigned: people.unassigned,
    units: unitsOf(people.executors, people.unassigned),
    topics: groups.byTopic.map(({ topicCode, today: _, ...work }) => ({ code: topicCode, name: topicCode === null ? 'Тема не указана' : (topicNames.get(topicCode) ?? topicCode), ...work })),
  }
}

/** Work of a unit is the work of its people; cases of nobody stand last. */
function unitsOf(executors: readonly ExecutorLoad[], unassigned: Workload | null): Board['units'] {
  const byUnit = new Map<number | null, { name: string; work: Workload }>()
  for (const { unitId, unitName, ...work } of executors) {
    const known = byUnit.get(unitId)
    byUnit.set(unitId, { name: unitName ?? 'Без подразделения', work: sumWork(known?.work ?? NO_WORK, work) })
  }
  const units = [...byUnit].map(([id, { name, work }]) => ({ id, name, unassigned: false, ...work })).filter(({ open }) => open > 0).toSorted((a, b) => b.overdue - a.overdue || b.open - a.open)
  return unassigned === null ? units : [...units, { id: null, name: 'Без исполнителя', unassigned: true, ...unassigned }]
}
