import type { ReadHandle } from '../../db/handle.ts'
import { rolesAllowed } from '../../domain/access.ts'
import { isAuthorityValid } from '../../domain/authority.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Colleague, OfficeToday } from '../../domain/reminder-people.ts'
import { absencesOn } from '../absences/substitutesOn.ts'
import { loadAuthorities } from '../replies/signer.ts'

/** Who may sign in, who may sign letters, who is away today and who stands in. */
export async function officeToday(read: ReadHandle, today: IsoDate): Promise<OfficeToday> {
  const [rows, authorities, absences] = await Promise.all([
    read.selectFrom('users').innerJoin('user_roles', 'user_roles.user_id', 'users.id').select(['users.id', 'users.unit_id', 'user_roles.role']).where('users.active', '=', true).orderBy('users.id').execute(),
    loadAuthorities(read),
    absencesOn(read, today),
  ])
  const people = new Map<number, Colleague>()
  for (const { id, unit_id, role } of rows) people.set(id, { userId: id, unitId: unit_id, roles: [...(people.get(id)?.roles ?? []), role] })
  const mayBeAsked = rolesAllowed('sign_reply')
  const signers = [...people.values()].filter(({ userId, roles }) => roles.some((role) => mayBeAsked.includes(role)) && authorities.some((one) => one.userId === userId && isAuthorityValid(one, today)))
  return { people, signers: signers.map(({ userId }) => userId), substitutes: new Map([...absences].map(([userId, { substituteId }]) => [userId, substituteId])) }
}
