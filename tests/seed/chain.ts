import type { Database } from 'better-sqlite3'
import { canonicalJson } from '../../db/canonical-json.ts'
import { linkHash } from '../../db/audit/chain.ts'
import type { JsonText } from '../../db/schema/json.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'

export interface ToRecord {
  readonly at: IsoInstant
  readonly day: IsoDate
  readonly actor: { readonly userId: number; readonly fullName: string }
  readonly action: string
  readonly entity: string
  readonly entityId: number
  readonly caseId: number | null
  readonly after: Record<string, unknown>
}

export interface Chain {
  /** Keeps a record for its day. */
  readonly add: (record: ToRecord) => void
  /** Writes what has happened up to the day, in the order of time. */
  readonly close: (day: IsoDate) => void
  /** The last link into the head. */
  readonly finish: () => void
}

/** The audit of a store that is being filled: things are made in any order, the chain is written as the days pass. */
export function chainOf(db: Database, from: { seq: number; hash: string }): Chain {
  const insert = db.prepare(`insert into audit (seq, at, actor_id, actor_name, action, entity, entity_id, case_id, before_json, after_json, note, prev_hash, hash)
    values (@seq, @at, @actor_id, @actor_name, @action, @entity, @entity_id, @case_id, @before_json, @after_json, @note, @prev_hash, @hash)`)
  const waiting = new Map<IsoDate, ToRecord[]>()
  let { seq, hash } = from
  return {
    add(record) {
      const day = waiting.get(record.day)
      if (day === undefined) waiting.set(record.day, [record])
      else day.push(record)
    },
    close(day) {
      for (const due of [...waiting.keys()].filter((one) => one <= day).toSorted()) {
        for (const one of (waiting.get(due) ?? []).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
          seq += 1
          const row = {
            seq, at: one.at, actor_id: one.actor.userId, actor_name: one.actor.fullName, action: one.action, entity: one.entity, entity_id: String(one.entityId), case_id: one.caseId,
            before_json: null, after_json: canonicalJson(one.after) as JsonText<unknown>, note: null, prev_hash: hash,
          }
          hash = linkHash(row)
          insert.run({ ...row, hash })
        }
        waiting.delete(due)
      }
    },
    finish() {
      db.prepare('insert into audit_head (id, seq, hash) values (1, ?, ?) on conflict (id) do update set seq = excluded.seq, hash = excluded.hash').run(seq, hash)
    },
  }
}
