import { createHash, randomBytes } from 'node:crypto'
import { appendAudit } from '../../db/audit/append.ts'
import { normalise } from '../../db/text.ts'
import type { SessionState } from '../../contract/session.ts'
import { formatFull } from '../../domain/person-name.ts'
import type { Connection } from '../context.ts'
import { checkPassword } from './checkPassword.ts'
import { sessionState } from './sessionState.ts'

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Opens a session of this window. The token stays in the window's memory; the store keeps only its hash. */
export async function signIn(connection: Connection, input: { login: string; password: string }): Promise<{ token: string; state: SessionState }> {
  const { store, clock } = connection.service
  const account = await store.read
    .selectFrom('users')
    .select(['id', 'surname', 'name', 'patronymic', 'active', 'password_hash', 'failed_attempts', 'locked_until'])
    .where('login_key', '=', normalise(input.login))
    .executeTakeFirst()
  await checkPassword(connection.service, account, input.password)
  if (account === undefined) throw new Error('checkPassword accepts known accounts only')
  const token = randomBytes(32).toString('base64url')
  const at = clock.instant()
  connection.sessionId = await store.write(async (tx) => {
    const { id } = await tx.insertInto('sessions').values({ token_hash: hashToken(token), user_id: account.id, created_at: at, last_seen_at: at }).returning('id').executeTakeFirstOrThrow()
    const actorName = formatFull({ surname: account.surname, name: account.name, patronymic: account.patronymic ?? '' })
    await appendAudit(tx, { at, actor: { userId: account.id, name: actorName }, action: 'session.signed_in', entity: 'user', entityId: account.id })
    return id
  })
  return { token, state: await sessionState(connection) }
}
