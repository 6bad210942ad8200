import type { Generated } from 'kysely'
import type { Justification, ReplyChannel, ReplyResult } from '../../domain/appeal.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { LetterDocument } from '../../domain/letter-document.ts'
import type { TextQuote } from '../../domain/text-quote.ts'
import type { OutgoingMailState } from '../../domain/outgoing-mail.ts'
import type { JsonText } from './json.ts'

export type ReplyState = 'draft' | 'visa' | 'submitted' | 'printed' | 'returned' | 'signing' | 'signed' | 'dispatched' | 'void'

export interface RepliesTable {
  id: Generated<number>
  case_id: number
  kind: string
  state: Generated<ReplyState>
  author_id: number
  executor_id: number
  addressee_json: JsonText<unknown> | null
  subject: Generated<string>
  salutation: Generated<string>
  /** «на 2 л. в 1 экз.» */
  attachments: string | null
  reply_channel: ReplyChannel | null
  reply_address: string | null
  result: ReplyResult | null
  justified: Justification | null
  template_code: string | null
  /** Version of the template at the moment it was taken. */
  template_version: number | null
  outgoing_number: string | null
  outgoing_seq: number | null
  submitted_at: IsoInstant | null
  signing_started_at: IsoInstant | null
  version: Generated<number>
  created_at: IsoInstant
  updated_at: IsoInstant
  updated_by: number | null
  /** Plain wording of the text, for search and checks. */
  body: Generated<string>
  /** The template as it was taken: an unchanged one cannot go to signature. */
  template_text: string | null
  document_json: Generated<JsonText<LetterDocument>>
  /** The duty that an interim letter fulfils. */
  duty_id: number | null
  /** A request for details waits for its answer until this day; the clock of the case runs on. */
  answer_due: IsoDate | null
  answered_on: IsoDate | null
}

export interface ReplyVersionsTable {
  id: Generated<number>
  reply_id: number
  version: number
  subject: string
  salutation: string
  saved_by: number
  saved_at: IsoInstant
  body: string
  document_json: Generated<JsonText<LetterDocument>>
}

export interface ReplyRemarksTable {
  id: Generated<number>
  reply_id: number
  text: string
  author_id: number
  created_at: IsoInstant
  resolved_at: IsoInstant | null
  resolved_by: number | null
  /** The place in the text that the remark speaks of; null: the whole letter. */
  quote_json: JsonText<TextQuote> | null
}

/** How a document was signed: by an e-signature within the file, or by hand on paper, whose scan the file is. */
export type DocumentKind = 'electronic' | 'ink'

/** The wording that an official has had on the screen before signing; one row a letter and person. */
export interface LettersSeenTable {
  reply_id: number
  user_id: number
  version: number
  seen_at: IsoInstant
}

/** A signed file: never changed, one a reply. */
export interface DocumentsTable {
  id: Generated<number>
  reply_id: number
  case_id: number
  outgoing_number: string
  sha256: string
  bytes: number
  pages: number
  signer_id: number
  key_id: number | null
  certificate_serial: string | null
  certificate_owner: string | null
  signed_at: IsoInstant
  signed_on: IsoDate
  verified_at: IsoInstant | null
  verification_json: JsonText<unknown> | null
  training: Generated<boolean>
  kind: Generated<DocumentKind>
  /** Who attached the scan of an original signed by hand. */
  attached_by: number | null
  /** What the last check of the stored bytes found; null while they are as they were signed. */
  damage: 'missing' | 'changed' | null
  damaged_at: IsoInstant | null
  checked_at: IsoInstant | null
}

/** `failed`: it did not arrive, its `problem` says why; the clock of the case went on. */
type DispatchState = 'recorded' | 'failed' | 'void'

export interface DispatchesTable {
  id: Generated<number>
  reply_id: number
  case_id: number
  channel: ReplyChannel
  address: string | null
  dispatched_on: IsoDate
  proof: string | null
  postal_id: string | null
  recipient: string | null
  /** Message-ID of the e-mail that carried it: an answer to it names it. */
  message_id: string | null
  recorded_by: number
  recorded_at: IsoInstant
  state: Generated<DispatchState>
  /** The e-mail that carried it, when the program sent it itself. */
  mail_id: number | null
  /** Screenshot or report that proves it, a file of the case. */
  proof_file_id: number | null
  /** What the receiver showed at the pick-up: the kind of document, never its number. */
  document_shown: string | null
  problem: string | null
  failed_at: IsoInstant | null
  /** Null when a notice of a mail server said so. */
  failed_by: number | null
}

/** A signed letter on its way by e-mail; what each state means is in `domain/outgoing-mail.ts`. */
export interface OutgoingMailsTable {
  id: Generated<number>
  reply_id: number
  case_id: number
  document_id: number
  address: string
  /** Made before the first attempt and kept through all of them. */
  message_id: string
  in_reply_to: string | null
  reference_ids: JsonText<readonly string[]>
  state: OutgoingMailState
  attempts: Generated<number>
  next_try_at: IsoInstant
  /** What stands in the way, for the person at the screen. */
  problem: string | null
  /** Words with which the server took it over. */
  server_answer: string | null
  queued_by: number
  queued_at: IsoInstant
  tried_at: IsoInstant | null
  settled_at: IsoInstant | null
  subject: string
  body: string
}
