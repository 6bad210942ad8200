import type { StoredFile } from '../../db/files/file-store.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { DeliveryState } from '../../db/schema/files.ts'
import { safeFileName } from '../../domain/file-name.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { insertFile, rememberBytes } from '../files/insertFile.ts'
import type { ReadMail } from './readMail.ts'
import type { StoredPart } from './storeMailParts.ts'

export interface DeliveryToInsert {
  /** null: it could not be read. */
  readonly mail: ReadMail | null
  /** The raw bytes. */
  readonly stored: StoredFile
  readonly fileName: string
  readonly state: DeliveryState
  readonly reason: string | null
  readonly caseId: number | null
  readonly parts?: readonly StoredPart[]
  readonly at: IsoInstant
  readonly by: number
}

/** Records a message that came in, its raw bytes as a file, and the files it carried. */
export async function insertDelivery(tx: WriteHandle, { mail, stored, fileName, state, reason, caseId, parts = [], at, by }: DeliveryToInsert): Promise<number> {
  await rememberBytes(tx, { ...stored, mediaType: 'message/rfc822' }, at)
  const { id } = await tx
    .insertInto('deliveries')
    .values({
      case_id: caseId,
      channel: 'email',
      mailbox: mail?.to ?? null,
      message_id: mail?.messageId ?? null,
      from_address: mail?.fromAddress ?? null,
      from_name: mail?.fromName ?? null,
      subject: mail?.subject ?? safeFileName(fileName),
      sent_at: mail?.sentAt ?? null,
      received_at: at,
      raw_sha256: stored.sha256,
      state,
      reason: reason ?? (mail === null || mail.notes.length === 0 ? null : mail.notes.join('\n')),
      created_at: at,
      text: mail?.text ?? null,
      html: mail?.html ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const place = { caseId, deliveryId: id, at, by }
  const name = safeFileName(fileName)
  await insertFile(tx, { ...stored, name, originalName: fileName, mediaType: 'message/rfc822', quarantined: state === 'quarantined', note: reason }, { ...place, kind: 'mail' })
  for (const part of parts) await insertFile(tx, part.file, { ...place, kind: part.inline ? 'inline' : 'attachment', damaged: part.damaged })
  return id
}
