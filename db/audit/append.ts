import type { IsoInstant } from '../../domain/calendar-date.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { WriteHandle } from '../handle.ts'
import type { JsonText } from '../schema/json.ts'
import { GENESIS, linkHash } from './chain.ts'

export interface AuditEntry {
  readonly at: IsoInstant
  /** Null for the program itself and for a failed sign-in. */
  readonly actor: { readonly userId: number | null; readonly name: string }
  /** `case.register`, `case.view`, `reply.sign`, `user.sign_in` … */
  readonly action: string
  readonly entity: string
  readonly entityId?: string | number | null
  readonly caseId?: number | null
  readonly before?: unknown
  readonly after?: unknown
  readonly note?: string | null
}

/** Adds a link to the chain, in the transaction of what it records. Returns its number. */
export async function appendAudit(tx: WriteHandle, entry: AuditEntry): Promise<number> {
  const head = await tx.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirst()
  const record = {
    seq: (head?.seq ?? 0) + 1,
    at: entry.at,
    actor_id: entry.actor.userId,
    actor_name: entry.actor.name,
    action: entry.action,
    entity: entry.entity,
    entity_id: entry.entityId === undefined || entry.entityId === null ? null : String(entry.entityId),
    case_id: entry.caseId ?? null,
    before_json: snapshot(entry.before),
    after_json: snapshot(entry.after),
    note: entry.note ?? null,
    prev_hash: head?.hash ?? GENESIS,
  }
  const hash = linkHash(record)
  await tx.insertInto('audit').values({ ...record, hash }).execute()
  await tx
    .insertInto('audit_head')
    .values({ id: 1, seq: record.seq, hash })
    .onConflict((oc) => oc.column('id').doUpdateSet({ seq: record.seq, hash }))
    .execute()
  return record.seq
}

function snapshot(value: unknown): JsonText<unknown> | null {
  return value === undefined || value === null ? null : (canonicalJson(value) as JsonText<unknown>)
}
