import type { SessionState } from '../../contract/session.ts'
import { Failure } from '../../domain/failure.ts'
import type { Connection } from '../context.ts'
import { checkPassword } from './checkPassword.ts'
import { sessionState } from './sessionState.ts'

/** Unlocks by the same person's password; wrong ones count as at signing in. */
export async function unlockSession(connection: Connection, input: { password: string }): Promise<SessionState> {
  const { store, clock } = connection.service
  const account = await store.read
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.active', 'users.password_hash', 'users.failed_attempts', 'users.locked_until'])
    .where('sessions.id', '=', connection.sessionId ?? 0)
    .where('sessions.ended_at', 'is', null)
    .executeTakeFirst()
  if (account === undefined) throw new Failure('SIGNED_OUT', 'Сеанс завершён. Войдите снова; введённое сохранено.')
  await checkPassword(connection.service, account, input.password)
  await store.write((tx) => tx.updateTable('sessions').set({ locked: false, last_seen_at: clock.instant() }).where('id', '=', connection.sessionId).execute())
  return sessionState(connection)
}
