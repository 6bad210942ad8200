import type { AnalysisFilter } from '../../contract/analysis.ts'
import type { CaseFilter } from '../../contract/case-filter.ts'
import { APPEAL_TYPES, APPLICANT_KINDS, type CaseStatus, CHANNELS } from '../../domain/appeal.ts'
import type { Dimension } from '../../domain/analysis/dimension.ts'
import type { Period } from '../../domain/analysis/period.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'

const CLOSED: CaseStatus[] = ['dispatched', 'closed_no_action', 'closed_no_reply', 'redirected']

/** What a figure counts, in the words of the journal: the same conditions make the figure and open its cases. An annulled number has no appeal behind it. */
export function receivedIn({ from, to }: Period, filter: AnalysisFilter): CaseFilter {
  return { ...given(filter), registeredFrom: from, registeredTo: to, annulled: false }
}

export function closedIn({ from, to }: Period, filter: AnalysisFilter): CaseFilter {
  return { ...given(filter), closedFrom: from, closedTo: to, statuses: CLOSED }
}

/** Registered by the day and not closed by its end; on the last day known, and after it, those in work now. */
export function openOn(day: IsoDate, today: IsoDate, filter: AnalysisFilter): CaseFilter {
  return day >= today ? { ...given(filter), registeredTo: day, open: true } : { ...given(filter), openOn: day }
}

/** The same cases in two parts, each of which an index gives at once: those in work still, and those closed later. */
export function openOnInParts(day: IsoDate, today: IsoDate, filter: AnalysisFilter): CaseFilter[] {
  const still: CaseFilter = { ...given(filter), registeredTo: day, open: true }
  return day >= today ? [still] : [still, { ...given(filter), registeredTo: day, closedFrom: addDays(day, 1), annulled: false }]
}

/**
 * The part of a dimension: what the conditions gain so that only this group is left. Undefined when the journal cannot say it:
 * a case whose executor belongs to no unit.
 */
export function partOf(dimension: Dimension, key: string | null, filter: AnalysisFilter): CaseFilter | undefined {
  switch (dimension) {
    case 'type': return { types: APPEAL_TYPES.filter((code) => code === key) }
    case 'channel': return { channels: CHANNELS.filter((code) => code === key) }
    case 'applicantKind': return { applicantKinds: APPLICANT_KINDS.filter((code) => code === key) }
    case 'executor': return key === null ? { withoutExecutor: true } : { executorIds: [Number(key)] }
    case 'unit': return key === null ? undefined : { unitIds: [Number(key)] }
    case 'topic': return key === null ? { withoutTopic: true } : { topics: topicsWithin(key, filter.topics) }
  }
}

/** Upper topics under which a case counts: those of its topics that the conditions ask for. */
export function upperTopics(topics: readonly string[], asked: AnalysisFilter['topics']): string[] {
  const wanted = asked === undefined || asked.length === 0 ? topics : topics.filter((code) => asked.some((one) => isUnder(code, one)))
  return [...new Set(wanted.map(upper))]
}

/** Conditions that name «04.02» must not widen to the whole of «04». */
function topicsWithin(key: string, asked: AnalysisFilter['topics']): string[] {
  const narrower = (asked ?? []).filter((code) => isUnder(code, key))
  return narrower.length === 0 ? [key] : narrower
}

const upper = (code: string): string => code.split('.')[0] ?? code
const isUnder = (code: string, parent: string): boolean => code === parent || code.startsWith(`${parent}.`)

/** Lists that are empty ask for nothing. */
function given(filter: AnalysisFilter): CaseFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, list]) => list !== undefined && list.length > 0))
}
