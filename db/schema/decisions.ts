import type { Generated } from 'kysely'
import type { Ground } from '../../domain/appeal.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'

/** History of executors; the row with `ended_at` null is the present one. */
export interface AssignmentsTable {
  id: Generated<number>
  case_id: number
  executor_id: number
  assigned_by: number
  assigned_at: IsoInstant
  resolution: string | null
  intermediate_date: IsoDate | null
  ended_at: IsoInstant | null
}

type DecisionState = 'pending' | 'accepted' | 'rejected' | 'withdrawn' | 'reversed'

export interface ExtensionsTable {
  id: Generated<number>
  case_id: number
  days: number
  from_due: IsoDate
  to_due: IsoDate
  reason: string
  proposed_by: number
  proposed_at: IsoInstant
  decided_by: number | null
  decided_at: IsoInstant | null
  decision_note: string | null
  state: Generated<DecisionState>
  notice_reply_id: number | null
  version: Generated<number>
}

/** A proposal to leave a case without action or reply; decided by another person. */
export interface ProposalsTable {
  id: Generated<number>
  case_id: number
  ground: Ground
  reason: string
  fragment: string | null
  redirect_to: string | null
  proposed_by: number
  proposed_at: IsoInstant
  state: Generated<DecisionState>
  decided_by: number | null
  decided_at: IsoInstant | null
  decision_note: string | null
  notice_kind: string | null
  notice_sent: Generated<boolean>
  reversed_by: number | null
  reversed_at: IsoInstant | null
  reversal_reason: string | null
  version: Generated<number>
}
