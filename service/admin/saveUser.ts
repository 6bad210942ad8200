import type { UserInput, UserView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { isUniqueViolation } from '../../db/errors.ts'
import type { WriteHandle } from '../../db/handle.ts'
import { normalise } from '../../db/text.ts'
import { assertCan } from '../../domain/access.ts'
import { passwordProblems } from '../../domain/password-policy.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { hashPassword } from '../session/passwordHash.ts'
import { changedMeanwhile, invalid } from './refusals.ts'
import { readUser } from './userView.ts'

/**
 * Adds or changes a person. Saving opens an account that was closed after wrong passwords; a new password must be changed at
 * the next sign-in and ends the open sessions, as switching a person off does.
 * @throws Failure INVALID_INPUT: a login that is taken, a weak or missing password, the last administrator, own administrator's role
 */
export async function saveUser(service: Service, actor: Actor, input: UserInput): Promise<UserView> {
  assertCan(actor, 'manage_users')
  const { store, clock } = service
  if (input.id === null && input.password === '') throw invalid('password', 'Задайте первый пароль: сотрудник сменит его при входе.')
  const weak = input.password === '' ? undefined : passwordProblems(input.password, input.login)[0]
  if (weak !== undefined) throw invalid('password', weak)
  if (input.id === actor.userId && !(input.active && input.roles.includes('administrator'))) {
    throw invalid(input.active ? 'roles' : 'active', 'Свою роль администратора снять нельзя. Это сделает другой администратор.')
  }
  const passwordHash = input.password === '' ? null : await hashPassword(input.password)
  const at = clock.instant()
  try {
    const saved = await store.write(async (tx) => {
      const before = input.id === null ? null : await readUser(tx, input.id)
      if (before !== null && before.version !== input.version) throw changedMeanwhile(before.version)
      await assertUnit(tx, input.unitId, before?.unitId ?? null)
      const userId = await storeUser(tx, input, passwordHash, at)
      await tx.deleteFrom('user_roles').where('user_id', '=', userId).execute()
      await tx.insertInto('user_roles').values([...new Set(input.roles)].map((role) => ({ user_id: userId, role }))).execute()
      await assertAdministratorStays(tx)
      const endsSessions = !input.active || (passwordHash !== null && userId !== actor.userId)
      if (endsSessions) await tx.updateTable('sessions').set({ ended_at: at }).where('user_id', '=', userId).where('ended_at', 'is', null).execute()
      const after = await readUser(tx, userId)
      await appendAudit(tx, {
        at, actor: { userId: actor.userId, name: actor.fullName }, action: before === null ? 'user.added' : 'user.changed', entity: 'user', entityId: userId,
        before, after: { ...after, passwordSet: passwordHash !== null },
      })
      return after
    })
    announce(service, actor, 'reference')
    return saved
  } catch (error) {
    if (isUniqueViolation(error, 'login')) throw invalid('login', 'Такое имя для входа уже занято. Укажите другое.')
    throw error
  }
}

async function storeUser(tx: WriteHandle, input: UserInput, passwordHash: string | null, at: string): Promise<number> {
  const columns = {
    login: input.login, login_key: normalise(input.login), surname: input.surname, name: input.name, patronymic: input.patronymic || null,
    position: input.position, phone: input.phone || null, email: input.email || null, unit_id: input.unitId, active: input.active,
    failed_attempts: 0, locked_until: null,
  }
  if (input.id === null) {
    if (passwordHash === null) throw new Error('a new account needs a password')
    const { id } = await tx.insertInto('users').values({ ...columns, password_hash: passwordHash, must_change_password: true, created_at: at }).returning('id').executeTakeFirstOrThrow()
    return id
  }
  const password = passwordHash === null ? {} : { password_hash: passwordHash, must_change_password: true }
  await tx.updateTable('users').set({ ...columns, ...password, version: input.version + 1 }).where('id', '=', input.id).execute()
  return input.id
}

/** Nobody is put into a unit that does not exist or is closed; who is there already stays. */
async function assertUnit(tx: WriteHandle, unitId: number | null, present: number | null): Promise<void> {
  if (unitId === null || unitId === present) return
  const unit = await tx.selectFrom('units').select('active').where('id', '=', unitId).executeTakeFirst()
  if (unit?.active !== true) throw invalid('unitId', 'Такого подразделения нет. Выберите действующее.')
}

async function assertAdministratorStays(tx: WriteHandle): Promise<void> {
  const left = await tx.selectFrom('user_roles').innerJoin('users', 'users.id', 'user_roles.user_id').select('users.id').where('role', '=', 'administrator').where('users.active', '=', true).executeTakeFirst()
  if (left === undefined) throw invalid('roles', 'Это последний администратор. Сначала назначьте другого.')
}
