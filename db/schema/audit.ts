import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { JsonText } from './json.ts'

/** Append-only chain; triggers refuse every change. Written by `appendAudit` alone. */
export interface AuditTable {
  seq: number
  at: IsoInstant
  actor_id: number | null
  actor_name: string
  action: string
  entity: string
  entity_id: string | null
  case_id: number | null
  before_json: JsonText<unknown> | null
  after_json: JsonText<unknown> | null
  note: string | null
  prev_hash: string
  hash: string
}

/** The last link, so that records cut off at the end are missed. */
export interface AuditHeadTable {
  id: number
  seq: number
  hash: string
}
