import type { Generated } from 'kysely'
import type { Channel } from '../../domain/appeal.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'

/** `new`: waits in the tray; `quarantined`: could not be read safely, kept with its raw bytes and the reason. */
export type DeliveryState = 'new' | 'registered' | 'attached' | 'set_aside' | 'quarantined'

/** What came in before it became a card: a message, a scan. Raw bytes are a file, never lost. */
export interface DeliveriesTable {
  id: Generated<number>
  case_id: number | null
  channel: Channel
  mailbox: string | null
  message_id: string | null
  from_address: string | null
  from_name: string | null
  subject: string | null
  sent_at: IsoInstant | null
  received_at: IsoInstant
  raw_sha256: string | null
  state: DeliveryState
  reason: string | null
  created_at: IsoInstant
  text: string | null
  html: string | null
}

/** Bytes under their SHA-256; the bytes themselves are in `files/`. */
export interface FilesTable {
  sha256: string
  bytes: number
  media_type: string
  stored_at: IsoInstant
}

export type CaseFileKind = 'scan' | 'attachment' | 'mail' | 'inline' | 'reply' | 'other'

/** A file of a case, of a delivery, or (with neither) one that waits for the card being filled. A file of a case is never removed. */
export interface CaseFilesTable {
  id: Generated<number>
  case_id: number | null
  delivery_id: number | null
  sha256: string
  /** Safe to show and to save under; the name as it came is beside it. */
  name: string
  original_name: string
  media_type: string
  kind: CaseFileKind
  quarantined: Generated<boolean>
  damaged: Generated<boolean>
  note: string | null
  added_at: IsoInstant
  added_by: number | null
}
