import type { WriteHandle } from '../../db/handle.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { mayHoldText } from '../../domain/file-text.ts'
import type { AcceptedFile } from '../files/acceptFile.ts'

/** Puts a file that may hold words into the queue of recognition; the same bytes are read once. */
export async function queueText(tx: WriteHandle, file: Pick<AcceptedFile, 'sha256' | 'bytes' | 'mediaType' | 'quarantined'>, at: IsoInstant): Promise<void> {
  if (!mayHoldText(file)) return
  await tx.insertInto('file_texts').values({ sha256: file.sha256, state: 'waiting', source: null, pages: null, confidence: null, reason: null, queued_at: at, finished_at: null }).onConflict((conflict) => conflict.column('sha256').doNothing()).execute()
}
