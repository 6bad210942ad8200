import type { WriteHandle } from '../../db/handle.ts'
import { normalise } from '../../db/text.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Role } from '../../domain/people.ts'

export interface PersonToInsert {
  readonly login: string
  readonly passwordHash: string
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly position: string
  readonly phone: string
  readonly unitId: number | null
  readonly roles: readonly Role[]
  /** The password was chosen by somebody else. */
  readonly mustChangePassword?: boolean
}

/** A person of a database that is being founded. */
export async function insertPerson(tx: WriteHandle, person: PersonToInsert, at: IsoInstant): Promise<number> {
  const { id } = await tx
    .insertInto('users')
    .values({
      login: person.login,
      login_key: normalise(person.login),
      surname: person.surname,
      name: person.name,
      patronymic: person.patronymic || null,
      position: person.position,
      phone: person.phone || null,
      email: null,
      unit_id: person.unitId,
      password_hash: person.passwordHash,
      must_change_password: person.mustChangePassword ?? false,
      locked_until: null,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('user_roles').values(person.roles.map((role) => ({ user_id: id, role }))).execute()
  return id
}
