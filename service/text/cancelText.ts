import type { FileText } from '../../contract/texts.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadFile } from '../files/loadFile.ts'
import { textView } from './getText.ts'

/** Stops recognising a file; pages that were read stay. A file that is read already is left alone. */
export async function cancelText(service: Service, actor: Actor, input: { fileId: number }): Promise<FileText> {
  const { sha256, case_id: caseId } = await loadFile(service, actor, input.fileId)
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const cancelled = await tx.updateTable('file_texts').set({ state: 'cancelled', finished_at: at }).where('sha256', '=', sha256).where('state', 'in', ['waiting', 'running']).executeTakeFirst()
    if (cancelled.numUpdatedRows === 0n) return
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'text.cancelled', entity: 'file', entityId: input.fileId, caseId })
  })
  announce(service, actor, 'text')
  return textView(service, input.fileId, sha256)
}
