import { appendAudit } from '../../db/audit/append.ts'
import type { Row } from '../../db/schema/index.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'

/** Whoever opened the file, or nobody: the watch in the background. */
export interface CheckedBy {
  readonly userId: number | null
  readonly name: string
}
export const WATCH: CheckedBy = { userId: null, name: 'программа' }

/** A signed file is missing or its bytes are not those that were signed: an alarm in the audit, and a mark that stays until it is whole again. */
export async function markDamaged(service: Service, document: Row<'documents'>, damage: 'missing' | 'changed', by: CheckedBy): Promise<void> {
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    await tx.updateTable('documents').set({ damage, damaged_at: document.damaged_at ?? at, checked_at: at }).where('id', '=', document.id).execute()
    await appendAudit(tx, {
      at, actor: by, action: 'alarm.file_damaged', entity: 'document', entityId: document.id, caseId: document.case_id, after: { outgoingNumber: document.outgoing_number, sha256: document.sha256, reason: damage },
    })
  })
  service.log.error({ documentId: document.id, damage }, 'a signed file is damaged')
  if (document.damage === null) announce(service, null, 'case', document.case_id)
}

/** The bytes are those that were signed; a damage on record is over, and the audit says since when. */
export async function markSound(service: Service, document: Row<'documents'>, by: CheckedBy): Promise<void> {
  if (document.damage === null) return
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    await tx.updateTable('documents').set({ damage: null, damaged_at: null, checked_at: at }).where('id', '=', document.id).execute()
    await appendAudit(tx, { at, actor: by, action: 'document.restored', entity: 'document', entityId: document.id, caseId: document.case_id, after: { outgoingNumber: document.outgoing_number, sha256: document.sha256 } })
  })
  announce(service, null, 'case', document.case_id)
}
