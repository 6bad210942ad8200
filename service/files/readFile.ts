import { appendAudit } from '../../db/audit/append.ts'
import { FileDamaged } from '../../db/errors.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { loadFile } from './loadFile.ts'

/**
 * Bytes of a file, its hash verified.
 * @throws Failure FILE_REJECTED: 'quarantined', or 'damaged', which also raises an alarm in the audit
 */
export async function readFile(service: Service, actor: Actor, input: { id: number }): Promise<File> {
  const { store, clock } = service
  const row = await loadFile(service, actor, input.id)
  if (row.quarantined) throw new Failure('FILE_REJECTED', `«${row.name}» — исполняемый файл. Он хранится, но программа его не открывает.`, { reason: 'quarantined' })
  try {
    return new File([new Uint8Array(await store.files.get(row.sha256))], row.name, { type: row.media_type })
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error
    await store.write((tx) =>
      appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'alarm.file_damaged', entity: 'file', entityId: row.id, caseId: row.case_id, after: { sha256: row.sha256, reason: error.reason } }),
    )
    throw new Failure('FILE_REJECTED', `Файл «${row.name}»: ${error.message}`, { reason: 'damaged' })
  }
}
