import type { FileView } from '../../contract/files.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { CaseFileKind } from '../../db/schema/files.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { queueText } from '../text/queueText.ts'
import type { AcceptedFile } from './acceptFile.ts'

export interface FilePlace {
  readonly caseId: number | null
  readonly deliveryId: number | null
  readonly kind: CaseFileKind
  readonly damaged?: boolean
  readonly at: IsoInstant
  readonly by: number | null
}

/** The row of the bytes themselves, once however many places they have. */
export async function rememberBytes(tx: WriteHandle, file: Pick<AcceptedFile, 'sha256' | 'bytes' | 'mediaType'>, at: IsoInstant): Promise<void> {
  await tx.insertInto('files').values({ sha256: file.sha256, bytes: file.bytes, media_type: file.mediaType, stored_at: at }).onConflict((conflict) => conflict.column('sha256').doNothing()).execute()
}

/** Records a stored file at its place; the bytes are on disk already. */
export async function insertFile(tx: WriteHandle, file: AcceptedFile, place: FilePlace): Promise<FileView> {
  const { sha256, bytes, name, originalName, mediaType, quarantined, note } = file
  await rememberBytes(tx, file, place.at)
  if (place.kind !== 'reply') await queueText(tx, file, place.at)
  const { id } = await tx
    .insertInto('case_files')
    .values({
      case_id: place.caseId, delivery_id: place.deliveryId, sha256, name, original_name: originalName, media_type: mediaType, kind: place.kind,
      quarantined, damaged: place.damaged ?? false, note, added_at: place.at, added_by: place.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, name, originalName, mediaType, kind: place.kind === 'reply' ? 'other' : place.kind, bytes, sha256, quarantined, damaged: place.damaged ?? false, note: note ?? '', addedAt: place.at }
}
