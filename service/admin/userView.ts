import type { UserView } from '../../contract/admin.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'
import { ROLES, type Role } from '../../domain/people.ts'

/** A person as the settings show one; the password's hash never leaves the store. */
export function userView(row: Row<'users'>, roles: readonly Role[]): UserView {
  return {
    id: row.id,
    version: row.version,
    login: row.login,
    surname: row.surname,
    name: row.name,
    patronymic: row.patronymic ?? '',
    position: row.position,
    phone: row.phone ?? '',
    email: row.email ?? '',
    unitId: row.unit_id,
    roles: ROLES.filter((role) => roles.includes(role)),
    active: row.active,
    lockedUntil: row.locked_until,
    mustChangePassword: row.must_change_password,
  }
}

export async function readUser(read: ReadHandle, userId: number): Promise<UserView> {
  const row = await read.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst()
  if (row === undefined) throw new Failure('NOT_FOUND', 'Сотрудник не найден. Обновите список.')
  const roles = await read.selectFrom('user_roles').select('role').where('user_id', '=', userId).execute()
  return userView(row, roles.map(({ role }) => role))
}
