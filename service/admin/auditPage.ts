import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { AUDIT_TITLES } from '../control/auditTitles.ts'

export interface AuditPage {
  rows: { seq: number; at: string; actor: string; title: string; caseNumber: string | null; caseId: number | null }[]
  total: number
}

/**
 * The audit journal, newest first. The administrator looks after the program, not after appeals, so without the right to read
 * the journal only what concerns no case is shown, and alarms.
 */
export async function auditPage({ store }: Service, actor: Actor, input: { caseId?: number | undefined; offset: number; limit: number }): Promise<AuditPage> {
  const { caseId, offset, limit } = input
  const everything = can(actor, 'view_audit')
  if (!everything) assertCan(actor, caseId === undefined ? 'verify_audit' : 'view_audit')
  const records = store.read
    .selectFrom('audit')
    .$if(caseId !== undefined, (query) => query.where('audit.case_id', '=', caseId ?? 0))
    .$if(!everything, (query) => query.where((eb) => eb.or([eb('audit.case_id', 'is', null), eb('audit.action', 'like', 'alarm.%')])))
  const [rows, { total }] = await Promise.all([
    records
      .leftJoin('cases', 'cases.id', 'audit.case_id')
      .select(['audit.seq', 'audit.at', 'audit.actor_name', 'audit.action', 'audit.case_id', 'cases.number'])
      .orderBy('audit.seq', 'desc')
      .limit(limit)
      .offset(offset)
      .execute(),
    records.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return {
    rows: rows.map(({ seq, at, actor_name, action, case_id, number }) => ({
      seq, at, actor: actor_name || 'программа', title: AUDIT_TITLES[action] ?? action,
      caseNumber: everything ? number : null, caseId: everything ? case_id : null,
    })),
    total,
  }
}
