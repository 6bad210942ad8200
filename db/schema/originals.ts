import type { Generated } from 'kysely'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { VisaBasis } from '../../domain/visa.ts'

type InkPrintState = 'waiting' | 'signed' | 'cancelled'

/** A letter printed to be signed by hand: its number and date are on the paper, so they are taken when it is printed. */
export interface InkPrintsTable {
  id: Generated<number>
  reply_id: number
  case_id: number
  outgoing_number: string
  signer_id: number
  /** Date of the letter. */
  printed_on: IsoDate
  printed_at: IsoInstant
  printed_by: number
  /** The very file that was printed; null until it is made, and after a crash in between. */
  sha256: string | null
  pages: number | null
  state: Generated<InkPrintState>
  closed_at: IsoInstant | null
  closed_by: number | null
  /** Why it was cancelled. */
  reason: string | null
}

export type VisaState = 'waiting' | 'given' | 'returned' | 'skipped' | 'withdrawn'

/** One visa asked of one person; a letter sent for visa again asks anew. */
export interface ReplyVisasTable {
  id: Generated<number>
  reply_id: number
  case_id: number
  /** Null when the unit has no head who could give it: only the deputy director goes on without. */
  user_id: number | null
  basis: VisaBasis
  state: Generated<VisaState>
  asked_at: IsoInstant
  decided_by: number | null
  decided_at: IsoInstant | null
  /** Remarks of a return, reason of a skip. */
  note: string | null
}

/** Certificates of certification authorities that the office trusts; a removed one is kept with who removed it. */
export interface TrustedAuthoritiesTable {
  id: Generated<number>
  /** SHA-256 of the certificate, hexadecimal, upper case. */
  fingerprint: string
  name: string
  serial: string
  valid_from: IsoDate
  valid_to: IsoDate
  certificate_pem: string
  added_at: IsoInstant
  added_by: number
  removed_at: IsoInstant | null
  removed_by: number | null
}
