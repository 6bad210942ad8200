import type { Generated } from 'kysely'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { AfterProcessing, MailboxState, MailSecurity } from '../../domain/mail-server.ts'

/** A mailbox of the office, read by IMAP. Its password is in `secrets`, or nowhere. */
export interface MailboxesTable {
  id: Generated<number>
  name: string
  host: string
  port: number
  security: MailSecurity
  login: string
  /** Certificate of the office's own authority, PEM; trusted besides the usual ones. */
  ca_pem: string | null
  folder: string
  /** Letters that came to the server before this day are not fetched. */
  since: IsoDate | null
  after_processing: AfterProcessing
  /** Where fetched letters are moved when `after_processing` is move. */
  done_folder: string | null
  poll_minutes: number
  enabled: Generated<boolean>
  state: Generated<MailboxState>
  /** What is wrong and what to do, for the person at the screen. */
  problem: string | null
  /** When the folder was last looked through to its end. */
  checked_at: IsoInstant | null
  next_try_at: IsoInstant | null
  /** Letters that came in at the last look. */
  received: Generated<number>
  version: Generated<number>
  changed_at: IsoInstant
  changed_by: number | null
}

/** How far a folder has been fetched; uids mean something within one uidValidity only (RFC 9051 §2.3.1.1). */
export interface MailboxProgressTable {
  mailbox_id: number
  folder: string
  uid_validity: string
  last_uid: number
  changed_at: IsoInstant
}

/** A letter the server would not give or that is too large: it stays on the server, unmarked, and is named to the people. */
export interface MailboxLeftTable {
  id: Generated<number>
  mailbox_id: number
  folder: string
  uid_validity: string
  uid: number
  bytes: number
  reason: string
  /** When it was last asked for. */
  noticed_at: IsoInstant
  /** When it could be fetched after all. */
  taken_at: IsoInstant | null
}

/** Passwords of servers as the operating system sealed them, base64. Clear text is never stored. */
export interface SecretsTable {
  /** `mailbox:3`, `outgoing`. */
  key: string
  sealed: string
  sealed_at: IsoInstant
}

/**
 * `sending` is written before the server is spoken to. Whatever is found in it at a start may have been sent or not: it becomes `unknown` and is
 * never sent again.
 */
export type AcknowledgementState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown'

/** A confirmation of registration on its way to the applicant; at most one for a case. */
export interface AcknowledgementsTable {
  id: Generated<number>
  case_id: number
  delivery_id: number
  address: string
  subject: string
  body: string
  message_id: string
  in_reply_to: string | null
  state: AcknowledgementState
  attempts: Generated<number>
  next_try_at: IsoInstant
  problem: string | null
  created_at: IsoInstant
  sent_at: IsoInstant | null
}
