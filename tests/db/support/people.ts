import type { WriteHandle } from '../../../db/handle.ts'
import { normalise } from '../../../db/text.ts'
import type { Role } from '../../../domain/people.ts'
import { NOW } from './temporary-store.ts'

export interface SampleUser {
  readonly surname?: string
  readonly unitId?: number | null
  readonly roles?: readonly Role[]
}

let logins = 0

export async function addUser(tx: WriteHandle, { surname = 'Лампочкина', unitId = null, roles = ['specialist'] }: SampleUser = {}): Promise<number> {
  logins += 1
  const login = `${surname}.${logins}`
  const { id } = await tx
    .insertInto('users')
    .values({
      login, login_key: normalise(login), surname, name: 'Анна', patronymic: 'Петровна', position: 'специалист',
      phone: '22-33-44', unit_id: unitId, password_hash: 'x', created_at: NOW.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const role of roles) await tx.insertInto('user_roles').values({ user_id: id, role }).execute()
  return id
}
