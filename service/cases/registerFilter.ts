import type { CaseFilter } from '../../contract/case-filter.ts'
import type { JournalFilter } from '../../db/queries/journal-filter.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'
import { impossibleFilter } from '../../domain/case-filter.ts'
import { Failure } from '../../domain/failure.ts'
import { PERSONAL_FILTERS } from '../../domain/personal-fields.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseSetFilter } from '../control/caseSets.ts'
import { searchScope } from '../search/searchScope.ts'
import { seenInFull } from './seenInFull.ts'

/**
 * A filter of the contract as conditions of the register for this person on this day: named sets, days late, rights. Lists, totals, exports
 * and whatever is done with a selection go by it, so that they speak of the same cases.
 *
 * Throws Failure INVALID_INPUT when nothing can ever fit.
 */
export async function registerFilter(service: Service, actor: Actor, given: CaseFilter): Promise<JournalFilter> {
  const impossible = impossibleFilter(given)
  if (impossible !== null) throw new Failure('INVALID_INPUT', impossible)
  const today = service.clock.today()
  const { set, withoutExecutor, inTime, lateFrom, lateTo, ...filter } = withoutEmpty(given)
  return {
    ...filter,
    ...(withoutExecutor === undefined ? {} : { unassigned: withoutExecutor }),
    ...(filter.query === undefined ? {} : { scope: await searchScope(service.store.read, actor) }),
    ...(inTime === true ? { inTime } : {}),
    ...lateness({ inTime, lateFrom, lateTo }, today),
    ...(set === undefined ? {} : { within: caseSetFilter(set, today, actor) }),
    // Whoever searches by these learns them: they find only cases in which the person sees them.
    ...(PERSONAL_FILTERS.some((field) => filter[field as keyof typeof filter] !== undefined) ? await seenInFull(service, actor) : {}),
  }
}

/** Nothing chosen is no condition. */
function withoutEmpty(filter: CaseFilter): CaseFilter {
  return Object.fromEntries(Object.entries(filter).filter(([key, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0 && key !== 'ids')))
}

function lateness({ inTime, lateFrom, lateTo }: Pick<CaseFilter, 'inTime' | 'lateFrom' | 'lateTo'>, today: IsoDate): Pick<JournalFilter, 'late'> {
  if (inTime !== false && lateFrom === undefined && lateTo === undefined) return {}
  const from = Math.max(1, lateFrom ?? 1)
  return { late: { from, to: lateTo, overdueSince: addDays(today, -from), overdueNotBefore: lateTo === undefined ? undefined : addDays(today, -lateTo) } }
}
