import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { wantedVisas } from '../../domain/visa.ts'
import { readSetting } from '../settings.ts'

/** Asks for the visas that the letter needs by the setting of the office; true when it must wait for any. */
export async function askVisas(tx: WriteHandle, reply: Row<'replies'>, row: Row<'cases'>, at: IsoInstant): Promise<boolean> {
  const { mode } = await readSetting(tx, 'visas')
  if (mode === 'none') return false
  const [head, others] = await Promise.all([
    tx
      .selectFrom('users as executor').innerJoin('units', 'units.id', 'executor.unit_id').innerJoin('users as head', 'head.id', 'units.head_user_id').select('head.id')
      .where('executor.id', '=', reply.executor_id).where('head.active', '=', true).executeTakeFirst(),
    tx.selectFrom('case_executors').innerJoin('users', 'users.id', 'case_executors.user_id').select('users.id').where('case_id', '=', row.id).where('users.active', '=', true).orderBy('users.id').execute(),
  ])
  const wanted = wantedVisas(mode, { authorId: reply.author_id, executorId: reply.executor_id, headId: head?.id ?? null, coExecutorIds: others.map(({ id }) => id), aboutUserId: row.about_user_id })
  if (wanted.length === 0) return false
  await tx
    .insertInto('reply_visas')
    .values(wanted.map(({ userId, basis }) => ({ reply_id: reply.id, case_id: row.id, user_id: userId, basis, asked_at: at, decided_by: null, decided_at: null, note: null })))
    .execute()
  return true
}
