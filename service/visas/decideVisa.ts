import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'

interface Decision {
  readonly actor: Actor
  readonly at: IsoInstant
  readonly state: 'given' | 'skipped'
  readonly note: string | null
}

/** Records a visa, or that the letter goes on without it; after the last one the letter goes to signature. */
export async function decideVisa(tx: WriteHandle, { visa, reply, row }: { visa: Row<'reply_visas'>; reply: Row<'replies'>; row: Row<'cases'> }, { actor, at, state, note }: Decision): Promise<CaseChanged> {
  await tx.updateTable('reply_visas').set({ state, decided_by: actor.userId, decided_at: at, note }).where('id', '=', visa.id).execute()
  const left = await tx.selectFrom('reply_visas').select('id').where('reply_id', '=', reply.id).where('state', '=', 'waiting').limit(1).executeTakeFirst()
  const status = left === undefined ? nextStatus(row.status, 'submit') : row.status
  if (left === undefined) {
    await tx.updateTable('replies').set({ state: 'submitted', submitted_at: at, version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
  }
  return changeCase(tx, row, { actor, at, action: state === 'given' ? 'reply.visa_given' : 'reply.visa_skipped', patch: { status }, details: { visa_of: visa.user_id, replyVersion: reply.version }, note })
}
