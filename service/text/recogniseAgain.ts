import type { FileText } from '../../contract/texts.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { mayHoldText } from '../../domain/file-text.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadFile } from '../files/loadFile.ts'
import { textView } from './getText.ts'

/** Reads a file anew, from its pictures even where the document carries a text of its own: whoever asks does not believe that text. */
export async function recogniseAgain(service: Service, actor: Actor, input: { fileId: number }): Promise<FileText> {
  const { sha256, case_id: caseId, media_type: mediaType, quarantined } = await loadFile(service, actor, input.fileId)
  const { bytes } = await service.store.read.selectFrom('files').select('bytes').where('sha256', '=', sha256).executeTakeFirstOrThrow()
  if (!mayHoldText({ mediaType, bytes, quarantined })) throw new Failure('INVALID_INPUT', 'В файле этого вида программа текст не распознаёт.')
  const at = service.clock.instant()
  const anew = { state: 'waiting', source: null, pages: null, pages_done: 0, confidence: null, text: '', reason: null, tries: 0, queued_at: at, finished_at: null } as const
  await service.store.write(async (tx) => {
    await tx.insertInto('file_texts').values({ sha256, ...anew, ocr_only: true }).onConflict((conflict) => conflict.column('sha256').doUpdateSet({ ...anew, ocr_only: true })).execute()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'text.asked_again', entity: 'file', entityId: input.fileId, caseId })
  })
  announce(service, actor, 'text')
  return textView(service, input.fileId, sha256)
}
