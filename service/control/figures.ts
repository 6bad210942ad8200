import { sql } from 'kysely'
import { CASE_SET_LABELS, type CaseSet } from '../../domain/case-set.ts'
import type { Figure } from '../../contract/control.ts'
import { countSets } from '../../db/queries/counts.ts'
import type { JournalFilter } from '../../db/queries/journal-filter.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { daysBetween, formatRuDate, type IsoDate } from '../../domain/calendar-date.ts'
import { days, plural } from '../../domain/plural.ts'
import type { Actor } from '../../domain/people.ts'
import { caseSetFilter } from './caseSets.ts'

/** Counts of the sets by one statement, each by the very conditions of its list; `scope` narrows all of them. */
export async function countCaseSets<S extends CaseSet>(read: ReadHandle, sets: readonly S[], today: IsoDate, actor: Actor, scope: JournalFilter = {}): Promise<Record<S, number>> {
  const filters = Object.fromEntries(sets.map((set) => [set, { ...scope, within: caseSetFilter(set, today, actor) }])) as Record<S, JournalFilter>
  return countSets(read, filters)
}

/** Figures in the order asked for, with what is worth a second look under the number. */
export async function figures(read: ReadHandle, sets: readonly CaseSet[], today: IsoDate, actor: Actor, scope: JournalFilter = {}): Promise<Figure[]> {
  const [counts, hints] = await Promise.all([countCaseSets(read, sets, today, actor, scope), setHints(read, today, scope)])
  return sets.map((set) => ({ set, label: CASE_SET_LABELS[set], count: counts[set], hint: counts[set] === 0 ? null : (hints[set] ?? null) }))
}

/** They speak of the whole office: a narrowed board goes without. */
async function setHints(read: ReadHandle, today: IsoDate, scope: JournalFilter): Promise<Partial<Record<CaseSet, string | null>>> {
  if (Object.keys(scope).length > 0) return {}
  // In the text of the statement, for the partial index to serve.
  const inWork = read.selectFrom('cases').where(sql<boolean>`cases.open = 1`)
  const [overdue, signing, threats, unassigned] = await Promise.all([
    inWork.select((eb) => eb.fn.min('legal_due').as('oldest')).where('legal_due', '<', today).executeTakeFirst(),
    inWork.select((eb) => eb.fn.countAll<number>().as('count')).where('legal_due', '>=', today).where((eb) => eb.or([eb('legal_due', '=', today), eb('control_due', '=', today)])).where('status', '=', 'for_signature').executeTakeFirstOrThrow(),
    read.selectFrom('proposals').select((eb) => eb.fn.countAll<number>().as('count')).where('state', '=', 'pending').where('ground', '=', 'threat').executeTakeFirstOrThrow(),
    read.selectFrom('cases').select((eb) => eb.fn.min('registered_on').as('oldest')).where('status', '=', 'registered').executeTakeFirst(),
  ])
  return {
    overdue: overdue?.oldest == null ? null : `самое давнее: ${days(daysBetween(overdue.oldest, today))}`,
    today: signing.count === 0 ? null : `${signing.count} уже на подписи`,
    proposals: threats.count === 0 ? null : `${threats.count} ${plural(threats.count, 'угроза', 'угрозы', 'угроз')} — срочно`,
    unassigned: unassigned?.oldest == null || unassigned.oldest === today ? null : `с ${formatRuDate(unassigned.oldest)}`,
  }
}
