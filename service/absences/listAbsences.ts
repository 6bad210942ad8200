import type { AbsenceView } from '../../contract/absences.ts'
import { assertCan } from '../../domain/access.ts'
import { addDays } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { Service } from '../context.ts'
import { readAbsences } from './absenceView.ts'

/** How long a finished absence is shown. */
const SHOWN_DAYS = 365

interface DeskPerson {
  id: number
  shortName: string
  position: string
  unitName: string | null
  specialist: boolean
}

/** Who is away, who will be, and the people to choose from. */
export async function listAbsences({ store: { read }, clock }: Service, actor: Actor): Promise<{ absences: AbsenceView[]; people: DeskPerson[] }> {
  assertCan(actor, 'manage_absences')
  const today = clock.today()
  const [absences, users, specialists] = await Promise.all([
    readAbsences(read, today, addDays(today, -SHOWN_DAYS)),
    read.selectFrom('users').leftJoin('units', 'units.id', 'users.unit_id').select(['users.id', 'surname', 'users.name', 'patronymic', 'position', 'units.name as unitName']).where('users.active', '=', true).orderBy('surname').orderBy('users.id').execute(),
    read.selectFrom('user_roles').select('user_id').where('role', '=', 'specialist').execute(),
  ])
  const executors = new Set(specialists.map(({ user_id }) => user_id))
  return {
    absences,
    people: users.map(({ id, surname, name, patronymic, position, unitName }) => ({ id, shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }), position, unitName, specialist: executors.has(id) })),
  }
}
