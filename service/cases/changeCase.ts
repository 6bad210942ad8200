import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Patch, Row } from '../../db/schema/index.ts'
import type { CaseStatus } from '../../domain/appeal.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'

export interface CaseChange {
  /** Whose decision it is; no id when the program finishes what a notice of a mail server began. */
  readonly actor: { readonly userId: number | null; readonly fullName: string }
  readonly at: IsoInstant
  /** Audit action, e.g. `case.assigned`; the timeline words it. */
  readonly action: string
  readonly patch: Patch<'cases'>
  /** What the audit should remember besides the changed columns. */
  readonly details?: Record<string, unknown>
  readonly note?: string | null
}

export interface CaseChanged {
  readonly caseId: number
  readonly number: string
  readonly status: CaseStatus
  readonly version: number
}

/**
 * The only way a card changes: raises its version over the one that was read, and writes one audit record with the columns
 * before and after.
 * @throws Failure CONFLICT when the card changed inside the same moment
 */
export async function changeCase(tx: WriteHandle, before: Row<'cases'>, change: CaseChange): Promise<CaseChanged> {
  const { actor, at, patch } = change
  const after = await tx
    .updateTable('cases')
    .set({ ...patch, version: before.version + 1, updated_at: at, updated_by: actor.userId })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .returning(['id', 'number', 'status', 'version'])
    .executeTakeFirst()
  if (after === undefined) throw new Failure('CONFLICT', 'Карточку только что изменил другой сотрудник. Откройте её заново и повторите.')
  const columns = Object.keys(patch) as (keyof Row<'cases'>)[]
  await appendAudit(tx, {
    at,
    actor: { userId: actor.userId, name: actor.fullName },
    action: change.action,
    entity: 'case',
    entityId: before.id,
    caseId: before.id,
    before: Object.fromEntries(columns.map((column) => [column, before[column]])),
    after: { ...patch, ...change.details },
    note: change.note ?? null,
  })
  return { caseId: after.id, number: after.number, status: after.status, version: after.version }
}
