import type { CaseSet } from '../../domain/case-set.ts'
import type { JournalFilter } from '../../db/queries/journal-filter.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'
import { DEFAULT_SOON_DAYS } from '../../domain/due-state.ts'
import type { Actor } from '../../domain/people.ts'

/**
 * What a named set means, for figures and lists alike. «До N дней» takes in today and the cases past their control date but
 * not yet overdue by law; the overdue stand apart. Days are calendar days, as on the chips (domain/due-state.ts).
 *
 * @example journalPage(read, { filter: { ...caseSetFilter('overdue', today, actor), type: 'complaint' }, … })
 */
export function caseSetFilter(set: CaseSet, today: IsoDate, actor: Pick<Actor, 'userId' | 'standsInFor'>): JournalFilter {
  const within = (days: number): JournalFilter => ({ open: true, notOverdueOn: today, plannedTo: addDays(today, days) })
  const mine = { executorId: actor.userId }
  switch (set) {
    case 'overdue': return { open: true, overdueOn: today }
    case 'today': return { open: true, notOverdueOn: today, fallsOn: today }
    case 'days_1': return within(1)
    case 'days_3': return within(3)
    case 'days_5': return within(5)
    case 'days_10': return within(10)
    case 'unassigned': return { statuses: ['registered'] }
    case 'for_signature': return { statuses: ['for_signature'] }
    case 'returned': return { statuses: ['returned'] }
    case 'proposals': return { statuses: ['proposal_pending'] }
    case 'extensions': return { open: true, extensionAsked: true }
    case 'to_dispatch': return { statuses: ['signed'] }
    case 'open': return { open: true }
    case 'standing_in': return { executorIds: actor.standsInFor ?? [], open: true, notAbout: actor.userId }
    case 'mine_open': return { ...mine, open: true }
    case 'mine_overdue': return { ...mine, open: true, overdueOn: today }
    case 'mine_soon': return { ...mine, ...within(DEFAULT_SOON_DAYS) }
    case 'mine_returned': return { ...mine, statuses: ['returned'] }
    case 'registered_today': return { registeredFrom: today, registeredTo: today }
  }
}
