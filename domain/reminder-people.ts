/** Who is reminded of a case: the person who must act now, the substitute of one who is away, and above them the deputy director. */
import { can, relationTo } from './access.ts'
import { type CaseStatus, OPEN_STATUSES } from './appeal.ts'
import type { Role } from './people.ts'
import { type ReminderStep, risesToDeputy } from './reminder.ts'

/** What is expected of the person; `watch`: of somebody else, and the deputy director is told. */
export const DUTIES = ['prepare', 'assign', 'sign', 'dispatch', 'decide', 'watch'] as const
export type Duty = (typeof DUTIES)[number]
export const DUTY_LABELS: Record<Duty, string> = {
  prepare: 'подготовить ответ',
  assign: 'назначить исполнителя',
  sign: 'подписать ответ',
  dispatch: 'отправить ответ',
  decide: 'принять решение',
  watch: 'на контроле',
}

export interface RemindedCase {
  readonly status: CaseStatus
  readonly executorId: number | null
  readonly coExecutorIds: readonly number[]
  /** The employee complained about. */
  readonly aboutUserId: number | null
  /** Who asked for what waits for a decision, a proposal or an extension: another person decides. */
  readonly askedBy: readonly number[]
}

export interface Colleague {
  readonly userId: number
  readonly roles: readonly Role[]
  readonly unitId: number | null
}

/** The office as it is today; only people who may sign in. */
export interface OfficeToday {
  readonly people: ReadonlyMap<number, Colleague>
  /** In authority to sign today. */
  readonly signers: readonly number[]
  /** Who is away, and who stands in, if anybody. */
  readonly substitutes: ReadonlyMap<number, number | null>
}

export interface Addressee {
  readonly userId: number
  readonly duty: Duty
  /** The absent colleague for whom the person stands in. */
  readonly insteadOf: number | null
}

/**
 * Everybody once, with the duty that comes first. Nobody is told of a complaint about themselves or of a case they may not open;
 * what would so reach nobody reaches the deputy director.
 */
export function addressees(one: RemindedCase, step: ReminderStep | null, office: OfficeToday): Addressee[] {
  if (!OPEN_STATUSES.includes(one.status)) return []
  const deputies = withRole(office, 'deputy_director')
  const mayOpen = opens(one, office)
  const named = [
    ...mustAct(one, office).map((addressee) => ({ ...addressee, insteadOf: null })),
    ...(one.askedBy.length > 0 ? to('decide', deputies.filter((id) => !one.askedBy.includes(id))) : []),
  ].filter(({ userId }) => mayOpen(userId))
  const standIns = named.flatMap(({ userId, duty }) => {
    const substitute = office.substitutes.get(userId) ?? null
    return substitute === null || !mayOpen(substitute) ? [] : [{ userId: substitute, duty, insteadOf: userId }]
  })
  const unattended = named.every(({ userId }) => office.substitutes.has(userId)) && standIns.length === 0
  const above = risesToDeputy(step) || unattended ? to('watch', deputies).filter(({ userId }) => mayOpen(userId)) : []
  const all = new Map<number, Addressee>()
  for (const addressee of [...named, ...standIns, ...above]) if (!all.has(addressee.userId)) all.set(addressee.userId, addressee)
  return [...all.values()]
}

function mustAct({ status, executorId, askedBy }: RemindedCase, office: OfficeToday): Addressee[] {
  const clerks = withRole(office, 'clerk')
  const deputies = withRole(office, 'deputy_director')
  switch (status) {
    case 'registered':
      return to('assign', clerks)
    case 'assigned':
    case 'in_work':
    case 'returned':
      return executorId === null ? to('assign', clerks) : to('prepare', [executorId])
    case 'for_signature':
      return to('sign', office.signers)
    case 'signed':
      return to('dispatch', clerks)
    case 'proposal_pending':
      return askedBy.length > 0 ? [] : to('decide', deputies)
    case 'dispatched':
    case 'closed_no_action':
    case 'closed_no_reply':
    case 'redirected':
    case 'annulled':
      return []
  }
}

function opens({ executorId, coExecutorIds, aboutUserId }: RemindedCase, { people, substitutes }: OfficeToday): (userId: number) => boolean {
  const workers = [...coExecutorIds, ...(executorId === null ? [] : [executorId])]
  const unitIds = workers.flatMap((id) => people.get(id)?.unitId ?? [])
  return (userId) => {
    const person = people.get(userId)
    if (person === undefined || userId === aboutUserId) return false
    return can(person, 'view_card', relationTo({ ...person, standsInFor: absentOf(userId, substitutes) }, { executorId, coExecutorIds, unitIds, aboutUserId }))
  }
}

const absentOf = (userId: number, substitutes: OfficeToday['substitutes']): number[] => [...substitutes].filter(([, substitute]) => substitute === userId).map(([absent]) => absent)
const to = (duty: Duty, people: readonly number[]): Addressee[] => people.map((userId) => ({ userId, duty, insteadOf: null }))
const withRole = ({ people }: OfficeToday, role: Role): number[] => [...people.values()].filter(({ roles }) => roles.includes(role)).map(({ userId }) => userId)
