import type { Actor } from '../../domain/people.ts'
import { Failure } from '../../domain/failure.ts'
import { formatFull } from '../../domain/person-name.ts'
import { substitutedBy } from '../absences/substitutedBy.ts'
import type { Connection } from '../context.ts'

/**
 * The acting user of this window, read from the store at every call: a person switched off or a session ended elsewhere
 * stops at once.
 * @throws Failure SIGNED_OUT, SESSION_LOCKED
 */
export async function currentActor({ service, sessionId }: Connection): Promise<Actor> {
  const signedOut = () => new Failure('SIGNED_OUT', 'Сеанс завершён. Войдите снова; введённое сохранено.')
  if (sessionId === null) throw signedOut()
  const row = await service.store.read
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.surname', 'users.name', 'users.patronymic', 'users.unit_id', 'sessions.locked'])
    .where('sessions.id', '=', sessionId)
    .where('sessions.ended_at', 'is', null)
    .where('users.active', '=', true)
    .executeTakeFirst()
  if (row === undefined) throw signedOut()
  if (row.locked) throw new Failure('SESSION_LOCKED', 'Рабочее место заблокировано. Введите пароль, чтобы продолжить.')
  const [roles, standsInFor] = await Promise.all([
    service.store.read.selectFrom('user_roles').select('role').where('user_id', '=', row.id).orderBy('role').execute(),
    substitutedBy(service.store.read, row.id, service.clock.today()),
  ])
  return {
    userId: row.id,
    fullName: formatFull({ surname: row.surname, name: row.name, patronymic: row.patronymic ?? '' }),
    roles: roles.map(({ role }) => role),
    unitId: row.unit_id,
    sessionId,
    ...(standsInFor.length === 0 ? {} : { standsInFor }),
  }
}
