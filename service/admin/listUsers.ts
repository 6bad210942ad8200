import type { z } from 'zod'
import type { unitView, UserView } from '../../contract/admin.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor, Role } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { userView } from './userView.ts'

export type UnitView = z.infer<typeof unitView>

/** Everybody of the desk, switched-off people included: their names stand in the history. */
export async function listUsers({ store }: Service, actor: Actor): Promise<{ users: UserView[]; units: UnitView[] }> {
  assertCan(actor, 'manage_users')
  const [rows, roles, units] = await Promise.all([
    store.read.selectFrom('users').selectAll().orderBy('active', 'desc').orderBy('surname').orderBy('name').orderBy('id').execute(),
    store.read.selectFrom('user_roles').selectAll().execute(),
    store.read.selectFrom('units').select(['id', 'name', 'active', 'version']).orderBy('name').execute(),
  ])
  const byUser = new Map<number, Role[]>()
  for (const { user_id, role } of roles) byUser.set(user_id, [...(byUser.get(user_id) ?? []), role])
  return { users: rows.map((row) => userView(row, byUser.get(row.id) ?? [])), units }
}
