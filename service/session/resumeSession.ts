import type { SessionState } from '../../contract/session.ts'
import type { Connection } from '../context.ts'
import { sessionState } from './sessionState.ts'
import { hashToken } from './signIn.ts'

/** Takes up a session after the service was restarted. An unknown or ended token leaves the window at the sign-in page. */
export async function resumeSession(connection: Connection, input: { token: string }): Promise<SessionState> {
  const row = await connection.service.store.read.selectFrom('sessions').select('id').where('token_hash', '=', hashToken(input.token)).where('ended_at', 'is', null).executeTakeFirst()
  connection.sessionId = row?.id ?? null
  return sessionState(connection)
}
