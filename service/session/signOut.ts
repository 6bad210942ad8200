import type { SessionState } from '../../contract/session.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { formatFull } from '../../domain/person-name.ts'
import type { Connection } from '../context.ts'
import { leaveKeys } from '../keys/leaveKeys.ts'
import { sessionState } from './sessionState.ts'

export async function signOut(connection: Connection): Promise<SessionState> {
  const { store, clock } = connection.service
  const { sessionId } = connection
  connection.sessionId = null
  if (sessionId !== null) {
    leaveKeys(connection.service, sessionId)
    await store.write(async (tx) => {
      const ended = await tx.updateTable('sessions').set({ ended_at: clock.instant() }).where('id', '=', sessionId).where('ended_at', 'is', null).returning('user_id').executeTakeFirst()
      if (ended === undefined) return
      const person = await tx.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).where('id', '=', ended.user_id).executeTakeFirstOrThrow()
      const actor = { userId: person.id, name: formatFull({ ...person, patronymic: person.patronymic ?? '' }) }
      await appendAudit(tx, { at: clock.instant(), actor, action: 'session.signed_out', entity: 'user', entityId: person.id })
    })
  }
  return sessionState(connection)
}
