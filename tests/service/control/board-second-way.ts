import type { BoardScope, Workload } from '../../../contract/control.ts'
import type { ReadHandle } from '../../../db/handle.ts'

/** A case as the board speaks of it, with whole days left instead of dates; null: without a date. */
export interface Counted {
  readonly status: string
  readonly running: boolean
  readonly executorId: number | null
  readonly unitId: number | null
  readonly topics: readonly string[]
  readonly toLaw: number | null
  readonly toPlan: number | null
  readonly legalDue: string | null
  readonly controlDue: string | null
  readonly asksForTime: boolean
  readonly registeredOn: string
}
export interface Owed {
  readonly toLaw: number
  readonly toPlan: number
  readonly of: Counted
}
export interface WholeBoard {
  readonly running: readonly Counted[]
  readonly owed: readonly Owed[]
  /** Calls that were promised and not made. */
  readonly promised: readonly (Pick<Counted, 'executorId' | 'unitId' | 'topics'> & { readonly dueAt: string })[]
  /** Proposals to act on a threat that nobody has decided. */
  readonly threats: number
  /** Active people who execute. */
  readonly executors: readonly number[]
}

const DAY_MS = 86_400_000
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS
/** DOMAIN «The clock»: it runs until the reply has left or the case is decided. */
const DONE = new Set(['dispatched', 'closed_no_action', 'closed_no_reply', 'redirected', 'annulled'])

/** Every case and promise of the store, joined by hand. */
export async function wholeBoard(read: ReadHandle, today: string): Promise<WholeBoard> {
  const [cards, topics, extensions, duties, users, roles, calls, proposals] = await Promise.all([
    read.selectFrom('cases').selectAll().execute(), read.selectFrom('case_topics').selectAll().execute(), read.selectFrom('extensions').selectAll().execute(),
    read.selectFrom('notice_duties').selectAll().execute(), read.selectFrom('users').selectAll().execute(), read.selectFrom('user_roles').selectAll().execute(), read.selectFrom('callbacks').selectAll().execute(), read.selectFrom('proposals').selectAll().execute(),
  ])
  const unitOf = (userId: number | null) => users.find(({ id }) => id === userId)?.unit_id ?? null
  const left = (date: string | null): number | null => (date === null ? null : dayNumber(date) - dayNumber(today))
  const counted = new Map(cards.map((card): [number, Counted] => [card.id, {
    status: card.status, running: !DONE.has(card.status), executorId: card.executor_id, unitId: unitOf(card.executor_id),
    topics: topics.filter(({ case_id }) => case_id === card.id).map(({ topic_code }) => topic_code),
    toLaw: left(card.legal_due), toPlan: left(card.control_due), legalDue: card.legal_due, controlDue: card.control_due,
    asksForTime: extensions.some(({ case_id, state }) => case_id === card.id && state === 'pending'), registeredOn: card.registered_on,
  }]))
  const owed = duties.flatMap((duty): Owed[] => {
    const card = cards.find(({ id }) => id === duty.case_id)
    const of = counted.get(duty.case_id)
    if (card === undefined || of === undefined || duty.fulfilled_on !== null || duty.lifted_at !== null || card.status === 'annulled') return []
    const answered = duty.kind === 'extension_notice' && card.closed_on !== null && dayNumber(card.closed_on) <= dayNumber(duty.due_on)
    return answered ? [] : [{ of, toLaw: left(duty.due_on) ?? 0, toPlan: left(duty.control_due) ?? 0 }]
  })
  return {
    running: [...counted.values()].filter(({ running }) => running),
    owed,
    promised: calls.filter(({ state }) => state === 'waiting').map(({ due_at, assignee_id }) => ({ dueAt: due_at, executorId: assignee_id, unitId: unitOf(assignee_id), topics: [] })),
    threats: proposals.filter(({ ground, state }) => ground === 'threat' && state === 'pending').length,
    executors: users.filter(({ id, active }) => active && roles.some(({ user_id, role }) => user_id === id && role === 'specialist')).map(({ id }) => id),
  }
}

/** Narrowed to chosen executors, units and topics, each with all beneath it; a side that is not asked for does not narrow. */
export function inScope({ executorId, unitId, topics }: Pick<Counted, 'executorId' | 'unitId' | 'topics'>, scope: BoardScope, sides: { readonly people: boolean; readonly topics: boolean } = { people: true, topics: true }): boolean {
  const chosen = <T,>(values: readonly T[] | undefined): readonly T[] | null => (values === undefined || values.length === 0 ? null : values)
  const [executors, units, codes] = [chosen(scope.executorIds), chosen(scope.unitIds), chosen(scope.topics)]
  if (sides.people) {
    if (executors !== null && (executorId === null || !executors.includes(executorId))) return false
    if (units !== null && (unitId === null || !units.includes(unitId))) return false
    if (scope.withoutExecutor !== undefined && scope.withoutExecutor !== (executorId === null)) return false
  }
  if (!sides.topics) return true
  const parents = new Set(topics.flatMap((code) => code.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'))))
  return (codes === null || codes.some((code) => parents.has(code))) && (scope.withoutTopic === undefined || scope.withoutTopic === (topics.length === 0))
}

/** Late by the law's date alone. */
export const isLate = ({ toLaw }: Pick<Counted, 'toLaw'>): boolean => toLaw !== null && toLaw < 0
/** Not late, and the first of the two dates comes within so many days or is already behind. */
export const comesWithin = (days: number) => ({ toLaw, toPlan }: Pick<Counted, 'toLaw' | 'toPlan'>): boolean => toLaw !== null && toLaw >= 0 && Math.min(toLaw, toPlan ?? toLaw) <= days
export const isToday = ({ toLaw, toPlan }: Pick<Counted, 'toLaw' | 'toPlan'>): boolean => toLaw === 0 || (toPlan === 0 && toLaw !== null && toLaw > 0)

/** What each figure of the board counts among the cases in work: DOMAIN «Control and analysis». */
export const FIGURES: readonly (readonly [string, (one: Counted) => boolean])[] = [
  ['overdue', isLate], ['today', isToday], ['days_1', comesWithin(1)], ['days_3', comesWithin(3)], ['days_5', comesWithin(5)], ['days_10', comesWithin(10)],
  ['unassigned', ({ status }) => status === 'registered'], ['for_signature', ({ status }) => status === 'for_signature'], ['returned', ({ status }) => status === 'returned'],
  ['proposals', ({ status }) => status === 'proposal_pending'], ['extensions', ({ asksForTime }) => asksForTime], ['to_dispatch', ({ status }) => status === 'signed'],
]

export function workOf(cases: readonly Counted[]): Workload {
  let nearest: string | null = null
  for (const one of cases.filter((each) => !isLate(each))) {
    for (const [left, date] of [[one.toLaw, one.legalDue], [one.toPlan, one.controlDue]] as const) {
      if (left !== null && left >= 0 && date !== null && (nearest === null || dayNumber(date) < dayNumber(nearest))) nearest = date
    }
  }
  return { open: cases.length, overdue: cases.filter(isLate).length, soon: cases.filter(comesWithin(3)).length, week: cases.filter(comesWithin(7)).length, nearest }
}

/** Lines of a breakdown: a case stands under each of its keys, once. */
export function grouped<K>(cases: readonly Counted[], keysOf: (one: Counted) => readonly K[]): Map<K, Workload> {
  const groups = new Map<K, Counted[]>()
  for (const one of cases) for (const key of new Set(keysOf(one))) groups.set(key, [...(groups.get(key) ?? []), one])
  return new Map([...groups].map(([key, own]) => [key, workOf(own)]))
}
