import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { loadRecord } from './loadRecord.ts'
import { assertNoCase } from './oralDraft.ts'

/**
 * Ties a record to the case that was just opened from it, inside the registration; the case shows it on its timeline.
 * @throws Failure CONFLICT when somebody opened one before
 */
export async function claimRecord(tx: WriteHandle, recordId: number, to: { caseId: number; caseNumber: string; actor: Actor; at: IsoInstant }): Promise<void> {
  const row = await loadRecord(tx, recordId)
  assertNoCase(row)
  const { caseId, caseNumber, actor, at } = to
  await tx.updateTable('oral_records').set({ case_id: caseId, version: row.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', row.id).execute()
  await tx.updateTable('home_visits').set({ case_id: caseId, updated_at: at }).where('record_id', '=', row.id).where('case_id', 'is', null).execute()
  await appendAudit(tx, {
    at, actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.opened_case', entity: 'oral_record', entityId: row.id, caseId,
    after: { oral_number: row.number, oral_kind: row.kind, happened_on: row.happened_on, promised_on: row.promised_on, otherNumber: caseNumber },
  })
}
