import { appendAudit } from '../../db/audit/append.ts'
import { verifyAudit, type AuditCheck } from '../../db/audit/verify.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** Walks the whole chain and names the first broken record; that it was checked, and what was found, is itself recorded. */
export async function verifyAuditChain({ store, clock }: Service, actor: Actor): Promise<AuditCheck> {
  assertCan(actor, 'verify_audit')
  // A record written during the walk looks like a break; a real one is still there the second time.
  const first = await verifyAudit(store.read)
  const check = first.valid ? first : await verifyAudit(store.read)
  await store.write((tx) => appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: check.valid ? 'audit.verified' : 'alarm.audit_broken', entity: 'audit', after: check }))
  return check
}
