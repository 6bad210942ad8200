import type { TimelineEntry } from '../../contract/cases.ts'
import { openDuties, type OpenDuty } from '../../db/queries/duties.ts'
import { timelineQuery } from '../../db/queries/timeline.ts'
import { addDays, formatRuDate, type IsoDate } from '../../domain/calendar-date.ts'
import { LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { AUDIT_TITLES, auditWords, peopleNames } from '../control/auditTitles.ts'
import type { Service } from '../context.ts'
import { loadCase } from './loadCase.ts'

/** What happened to a case, newest first, in words; it is the audit itself, so the two cannot disagree. */
export async function caseTimeline(service: Service, actor: Actor, input: { caseId: number }): Promise<TimelineEntry[]> {
  const { read } = service.store
  await loadCase(read, actor, input.caseId, 'view_card')
  const [records, people, owed] = await Promise.all([timelineQuery(read, { caseId: input.caseId }).execute(), peopleNames(read), openDuties(read).where('duty.case_id', '=', input.caseId).execute()])
  const recorded = records.toReversed().map((record) => ({ seq: record.seq, at: record.at, actor: record.actorName, action: record.action, ...auditWords(record, people) }))
  return [...missed(owed, service.clock.today()), ...recorded].toSorted((a, b) => b.at.localeCompare(a.at))
}

/** That nothing was sent in time is in no audit record, and is what happened all the same. */
function missed(owed: readonly OpenDuty[], today: IsoDate): TimelineEntry[] {
  return owed.filter(({ due_on: due }) => due < today).map((duty) => ({
    seq: -duty.id, at: new Date(`${addDays(duty.due_on, 1)}T00:00:00+03:00`).toISOString(), actor: '', action: 'duty.missed', title: AUDIT_TITLES['duty.missed'] ?? '',
    details: [`Письмо: ${LETTER_KIND_LABELS[duty.kind]}`, `Уведомить до: ${formatRuDate(duty.due_on)}`],
  }))
}
