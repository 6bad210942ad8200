import type { SessionState, SessionUser } from '../../contract/session.ts'
import { formatFull, formatShort } from '../../domain/person-name.ts'
import type { Connection, Service } from '../context.ts'
import { readSetting } from '../settings.ts'

/** What the window should show: the wizard, the sign-in page, the lock or the work. */
export async function sessionState({ service, sessionId }: Connection): Promise<SessionState> {
  const { read } = service.store
  const [founded, organisation, security] = await Promise.all([readSetting(read, 'founded'), readSetting(read, 'organisation'), readSetting(read, 'security')])
  const base = {
    today: service.clock.today(),
    organisation: organisation?.shortName ?? null,
    training: founded?.kind === 'training',
    trainingPeople: founded?.people ?? [],
    idleMinutes: security.idleMinutes,
  }
  if (founded === null) return { ...base, phase: 'setup', user: null }
  const session = sessionId === null ? undefined : await read.selectFrom('sessions').select(['user_id', 'locked']).where('id', '=', sessionId).where('ended_at', 'is', null).executeTakeFirst()
  const user = session === undefined ? null : await sessionUser(service, session.user_id)
  if (session === undefined || user === null) return { ...base, phase: 'sign_in', user: null }
  return { ...base, phase: session.locked ? 'locked' : 'open', user }
}

async function sessionUser({ store }: Service, userId: number): Promise<SessionUser | null> {
  const row = await store.read
    .selectFrom('users')
    .leftJoin('units', 'units.id', 'users.unit_id')
    .select(['users.id', 'login', 'surname', 'users.name', 'patronymic', 'position', 'must_change_password', 'units.name as unitName'])
    .where('users.id', '=', userId)
    .where('users.active', '=', true)
    .executeTakeFirst()
  if (row === undefined) return null
  const roles = await store.read.selectFrom('user_roles').select('role').where('user_id', '=', userId).execute()
  const person = { surname: row.surname, name: row.name, patronymic: row.patronymic ?? '' }
  return {
    id: row.id,
    login: row.login,
    fullName: formatFull(person),
    shortName: formatShort(person),
    position: row.position,
    roles: roles.map(({ role }) => role),
    unitName: row.unitName,
    mustChangePassword: row.must_change_password,
  }
}
