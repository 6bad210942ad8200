import { intakeDraft, type IntakeDraft } from '../../contract/intake.ts'
import type { FileView, MessageView } from '../../contract/files.ts'
import { fromJson } from '../../db/schema/json.ts'
import { assertCan } from '../../domain/access.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { listFiles } from '../files/listFiles.ts'
import { readMessage } from '../mail/readMessage.ts'
import { draftFromRecord } from '../oral/oralDraft.ts'
import { draftForm } from './saveIntakeDraft.ts'

/**
 * The card left unfinished, with its files and message; a draft of an older shape is offered no more. Of a talk that nobody began
 * to register, the card as its record tells it.
 */
export async function loadIntakeDraft(service: Service, actor: Actor, input: { oralRecordId: number | null }): Promise<{ draft: IntakeDraft; files: FileView[]; message: MessageView | null; savedAt: IsoInstant } | null> {
  assertCan(actor, 'register')
  const { read } = service.store
  const row = await read.selectFrom('intake_drafts').select(['payload', 'updated_at']).where('user_id', '=', actor.userId).where('form', '=', draftForm(input.oralRecordId)).executeTakeFirst()
  const parsed = row === undefined ? null : intakeDraft.safeParse(fromJson(row.payload))
  if (row === undefined || parsed === null || !parsed.success) {
    return input.oralRecordId === null ? null : { ...(await draftFromRecord(read, input.oralRecordId)), files: [], message: null }
  }
  const draft = parsed.data
  const message = draft.deliveryId === null ? null : await readMessage(service, actor, { id: draft.deliveryId })
  return { draft, files: await listFiles(read, { ids: draft.fileIds }), message, savedAt: row.updated_at }
}
