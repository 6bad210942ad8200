import { appendAudit } from '../../db/audit/append.ts'
import { Failure } from '../../domain/failure.ts'
import { passwordProblems } from '../../domain/password-policy.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { checkPassword } from './checkPassword.ts'
import { hashPassword } from './passwordHash.ts'

/** @throws Failure BAD_CREDENTIALS for the current password, INVALID_INPUT for a weak new one */
export async function changePassword(service: Service, actor: Actor, input: { current: string; next: string }): Promise<{ ok: true }> {
  const { store, clock } = service
  const account = await store.read.selectFrom('users').select(['id', 'login', 'active', 'password_hash', 'failed_attempts', 'locked_until']).where('id', '=', actor.userId).executeTakeFirst()
  await checkPassword(service, account, input.current)
  const problems = passwordProblems(input.next, account?.login ?? '')
  if (input.next === input.current) problems.push('Новый пароль должен отличаться от прежнего')
  if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0], { fields: [{ path: 'next', message: problems[0] }] })
  const password_hash = await hashPassword(input.next)
  await store.write(async (tx) => {
    await tx.updateTable('users').set({ password_hash, must_change_password: false }).where('id', '=', actor.userId).execute()
    await appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'session.password_changed', entity: 'user', entityId: actor.userId })
  })
  return { ok: true }
}
