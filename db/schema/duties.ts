import type { Generated } from 'kysely'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { LetterKind } from '../../domain/letter-kind.ts'

/** What must be told by a letter: to whom, by when, and what became of it. Open while it is neither fulfilled nor lifted. */
export interface NoticeDutiesTable {
  id: Generated<number>
  case_id: number
  kind: LetterKind
  /** The decision that gave rise to it: an extension or a proposal. */
  extension_id: number | null
  proposal_id: number | null
  rule_code: string
  basis: string
  /** The body that is written to; null: the applicant. */
  recipient: string | null
  due_on: IsoDate
  control_due: IsoDate
  owed_since: IsoDate
  /** The letter that fulfilled it, and the day it left. */
  reply_id: number | null
  fulfilled_on: IsoDate | null
  lifted_at: IsoInstant | null
  lifted_by: number | null
  lift_reason: string | null
  version: Generated<number>
}
