import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Patch } from '../../db/schema/index.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { retentionUntil } from '../../domain/retention.ts'
import { readSetting } from '../settings.ts'

/** Columns that every closing sets, by a reply or by a decision. */
export async function closingColumns(tx: WriteHandle, closed: { on: IsoDate; at: IsoInstant }): Promise<Pick<Patch<'cases'>, 'closed_on' | 'closed_at' | 'storage_until' | 'status_before_proposal'>> {
  const { years } = await readSetting(tx, 'storage')
  return { closed_on: closed.on, closed_at: closed.at, storage_until: retentionUntil(closed.on, years), status_before_proposal: null }
}

/**
 * A topic is mandatory before closing: the analysis of appeals (§9.6 of the Standard) stands on it.
 * @throws Failure NOT_READY
 */
export async function assertTopic(tx: WriteHandle, caseId: number): Promise<void> {
  const topic = await tx.selectFrom('case_topics').select('topic_code').where('case_id', '=', caseId).executeTakeFirst()
  if (topic === undefined) throw new Failure('NOT_READY', 'В карточке не указана тема: без неё обращение не закрыть. Делопроизводитель выбирает её в карточке.', { missing: ['Тема обращения'] })
}

/** A request to extend the term of a case that is being closed is nobody's to decide any more. */
export async function dropPendingExtension(tx: WriteHandle, caseId: number, by: { actor: { readonly userId: number | null; readonly fullName: string }; at: IsoInstant }): Promise<void> {
  const dropped = await tx
    .updateTable('extensions')
    .set((eb) => ({ state: 'withdrawn', decided_at: by.at, decision_note: 'обращение закрыто', version: eb('version', '+', 1) }))
    .where('case_id', '=', caseId).where('state', '=', 'pending')
    .returning(['id', 'days'])
    .executeTakeFirst()
  if (dropped === undefined) return
  await appendAudit(tx, { at: by.at, actor: { userId: by.actor.userId, name: by.actor.fullName }, action: 'extension.dropped', entity: 'extension', entityId: dropped.id, caseId, before: { days: dropped.days } })
}
