import type { FileView } from '../../contract/files.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { indexCase } from '../../db/search/index-case.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { acceptFile } from './acceptFile.ts'
import { insertFile } from './insertFile.ts'

/** Attaches a file to a case; nothing that stands on the card changes. */
export async function attachFile(service: Service, actor: Actor, input: { caseId: number; file: File }): Promise<FileView> {
  await loadCase(service.store.read, actor, input.caseId, 'attach_file')
  const accepted = await acceptFile(service, input.file.name, new Uint8Array(await input.file.arrayBuffer()))
  const at = service.clock.instant()
  const view = await service.store.write(async (tx) => {
    const file = await insertFile(tx, accepted, { caseId: input.caseId, deliveryId: null, kind: 'attachment', at, by: actor.userId })
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'case.file_attached', entity: 'file', entityId: file.id, caseId: input.caseId,
      after: { name: file.name, bytes: file.bytes, sha256: file.sha256, quarantined: file.quarantined },
    })
    // The same bytes may have been read already.
    if (await tx.selectFrom('file_texts').select('sha256').where('sha256', '=', file.sha256).where('state', '=', 'done').executeTakeFirst()) await indexCase(tx, input.caseId)
    return file
  })
  announce(service, actor, 'case', input.caseId)
  return view
}
