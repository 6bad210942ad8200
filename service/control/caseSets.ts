import type { CaseSet } from '../../contract/cases.ts'
import type { CaseStatus } from '../../domain/appeal.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'
import { DEFAULT_SOON_DAYS } from '../../domain/due-state.ts'

/** Conditions on a card, all of which must hold; an absent one does not narrow. Dates are inclusive. */
export interface CaseSetConditions {
  /** The clock still runs. */
  readonly open?: true
  readonly statuses?: readonly CaseStatus[]
  readonly executorId?: number
  readonly registeredOn?: IsoDate
  /** The legal date is earlier than this day. */
  readonly overdueOn?: IsoDate
  /** Not overdue on `from`, and the control date or the legal one comes not later than `to`. */
  readonly plannedWithin?: { readonly from: IsoDate; readonly to: IsoDate }
  /** Not overdue, and this very day is the control date or the legal one. */
  readonly plannedOn?: IsoDate
}

/**
 * What a named set means, for figures and lists alike. «До N дней» takes in today and the cases past their control date but
 * not yet overdue by law; the overdue stand apart. Days are calendar days, as on the chips (domain/due-state.ts).
 */
export function caseSetConditions(set: CaseSet, today: IsoDate, actor: { readonly userId: number }): CaseSetConditions {
  const within = (days: number): CaseSetConditions => ({ open: true, plannedWithin: { from: today, to: addDays(today, days) } })
  const mine = { executorId: actor.userId }
  switch (set) {
    case 'overdue': return { open: true, overdueOn: today }
    case 'today': return { open: true, plannedOn: today }
    case 'days_1': return within(1)
    case 'days_3': return within(3)
    case 'days_5': return within(5)
    case 'days_10': return within(10)
    case 'unassigned': return { statuses: ['registered'] }
    case 'for_signature': return { statuses: ['for_signature'] }
    case 'returned': return { statuses: ['returned'] }
    case 'proposals': return { statuses: ['proposal_pending'] }
    case 'to_dispatch': return { statuses: ['signed'] }
    case 'open': return { open: true }
    case 'mine_open': return { ...mine, open: true }
    case 'mine_overdue': return { ...mine, open: true, overdueOn: today }
    case 'mine_soon': return { ...mine, ...within(DEFAULT_SOON_DAYS) }
    case 'mine_returned': return { ...mine, statuses: ['returned'] }
    case 'registered_today': return { registeredOn: today }
  }
}
