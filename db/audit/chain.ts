import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical-json.ts'
import type { Row } from '../schema/index.ts'

/** Hash of «nothing before the first record». */
export const GENESIS = '0'.repeat(64)

/** Everything of a record but its own hash goes into the hash, the previous link included. */
export function linkHash(record: Omit<Row<'audit'>, 'hash'>): string {
  const { seq, at, actor_id, actor_name, action, entity, entity_id, case_id, before_json, after_json, note, prev_hash } = record
  const text = canonicalJson({ seq, at, actor_id, actor_name, action, entity, entity_id, case_id, before_json, after_json, note, prev_hash })
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
