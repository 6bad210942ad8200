import type { TimelineEntry } from '../../contract/cases.ts'
import { timelineQuery } from '../../db/queries/timeline.ts'
import type { Actor } from '../../domain/people.ts'
import { auditWords, peopleNames } from '../control/auditTitles.ts'
import type { Service } from '../context.ts'
import { loadCase } from './loadCase.ts'

/** What happened to a case, newest first, in words; it is the audit itself, so the two cannot disagree. */
export async function caseTimeline(service: Service, actor: Actor, input: { caseId: number }): Promise<TimelineEntry[]> {
  const { read } = service.store
  await loadCase(read, actor, input.caseId, 'view_card')
  const [records, people] = await Promise.all([timelineQuery(read, { caseId: input.caseId }).execute(), peopleNames(read)])
  return records.toReversed().map((record) => ({ seq: record.seq, at: record.at, actor: record.actorName, action: record.action, ...auditWords(record, people) }))
}
