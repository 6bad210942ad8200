import type { Generated } from 'kysely'
import type { Channel } from '../../domain/appeal.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { JsonText } from './json.ts'

/**
 * `received`: bytes are kept, not read yet (the next start reads it again); `new`: waits in the tray; `quarantined`: could not be
 * read, kept with its raw bytes and the reason.
 */
export type DeliveryState = 'received' | 'new' | 'registered' | 'attached' | 'set_aside' | 'quarantined'

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
  /** Why it could not be read; null when it was. */
  reason: string | null
  created_at: IsoInstant
  text: string | null
  html: string | null
  /** Where it was fetched from: unique together, so that nothing is taken twice. Null for an imported file. */
  mailbox_id: number | null
  folder: string | null
  uid_validity: string | null
  uid: number | null
  /** The first delivery of the same message; this row follows its state and its case. */
  same_as: number | null
  /** The To header as it came. */
  recipients: string | null
  in_reply_to: string | null
  /** Message-IDs of the References header. */
  reference_ids: Generated<JsonText<readonly string[]>>
  /** Sentences about what was mended or is missing, a line each. */
  notes: Generated<string>
  /** Sent by a program or to a list (RFC 3834, RFC 2369): nobody waits for an acknowledgement. */
  auto_submitted: Generated<boolean>
}

/** Why a message is not an appeal; rows, edited by people. */
export interface SetAsideGroundsTable {
  code: string
  name: string
  basis: string
  reason_required: boolean
  enabled: Generated<boolean>
  sort: number
}

/** A recorded decision that a message is not an appeal, under a number of its own; undone by a return with its reason. */
export interface SetAsidesTable {
  id: Generated<number>
  delivery_id: number
  ground_code: string
  number_id: number
  reason: Generated<string>
  decided_by: number
  decided_at: IsoInstant
  returned_by: number | null
  returned_at: IsoInstant | null
  return_reason: string | null
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
