import type { SessionState } from '../../contract/session.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { Connection } from '../context.ts'
import { sessionState } from './sessionState.ts'

export async function signOut(connection: Connection): Promise<SessionState> {
  const { store, clock } = connection.service
  const { sessionId } = connection
  connection.sessionId = null
  if (sessionId !== null) {
    await store.write(async (tx) => {
      const ended = await tx.updateTable('sessions').set({ ended_at: clock.instant() }).where('id', '=', sessionId).where('ended_at', 'is', null).returning('user_id').executeTakeFirst()
      if (ended !== undefined) await appendAudit(tx, { at: clock.instant(), actor: { userId: ended.user_id, name: '' }, action: 'session.signed_out', entity: 'user', entityId: ended.user_id })
    })
  }
  return sessionState(connection)
}
