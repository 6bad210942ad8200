import type { SessionState } from '../../contract/session.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { Connection } from '../context.ts'
import { leaveKeys } from '../keys/leaveKeys.ts'
import { currentActor } from './currentActor.ts'
import { sessionState } from './sessionState.ts'

/** Locks the workplace; what is on the screen stays beneath. */
export async function lockSession(connection: Connection): Promise<SessionState> {
  const { store, clock } = connection.service
  const actor = await currentActor(connection)
  if (connection.sessionId !== null) leaveKeys(connection.service, connection.sessionId)
  await store.write(async (tx) => {
    await tx.updateTable('sessions').set({ locked: true }).where('id', '=', connection.sessionId).execute()
    await appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'session.locked', entity: 'user', entityId: actor.userId })
  })
  return sessionState(connection)
}
