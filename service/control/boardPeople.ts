import type { ExecutorLoad, Workload } from '../../contract/control.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { ExecutorFigures } from '../../db/queries/board.ts'
import { absenceLabel } from '../../domain/absence.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { formatShort } from '../../domain/person-name.ts'
import { NO_WORK } from '../../domain/workload.ts'
import { absencesOn } from '../absences/substitutesOn.ts'

/** Load of every executor, the most overdue first; those with nothing in hand last, those without a name apart. */
export async function boardPeople(read: ReadHandle, today: IsoDate, figures: readonly ExecutorFigures[]): Promise<{ executors: ExecutorLoad[]; unassigned: Workload | null }> {
  const [users, specialists, away] = await Promise.all([
    read.selectFrom('users').leftJoin('units', 'units.id', 'users.unit_id').select(['users.id', 'users.surname', 'users.name', 'users.patronymic', 'users.active', 'users.unit_id as unitId', 'units.name as unitName']).orderBy('surname').orderBy('users.id').execute(),
    read.selectFrom('user_roles').select('user_id').where('role', '=', 'specialist').execute(),
    absencesOn(read, today),
  ])
  const executing = new Set(specialists.map(({ user_id }) => user_id))
  const names = new Map(users.map(({ id, surname, name, patronymic }) => [id, formatShort({ surname, name, patronymic: patronymic ?? '' })]))
  const work = new Map(figures.map(({ userId, today: _, ...counts }) => [userId, counts]))
  const refOf = (id: number) => ({ id, shortName: names.get(id) ?? '' })
  const awayOf = (id: number, active: boolean): ExecutorLoad['away'] => {
    if (!active) return { label: 'отключён', until: null, substitute: null }
    const absence = away.get(id)
    return absence === undefined ? null : { label: absenceLabel({ reason: absence.reason, to: absence.toDate }), until: absence.toDate, substitute: absence.substituteId === null ? null : refOf(absence.substituteId) }
  }
  const executors = users
    .filter(({ id, active }) => work.has(id) || (active && executing.has(id)))
    .map(({ id, unitId, unitName, active }) => ({ ...refOf(id), unitId, unitName, away: awayOf(id, active), ...(work.get(id) ?? NO_WORK) }))
  return { executors: executors.toSorted((a, b) => b.overdue - a.overdue || b.open - a.open), unassigned: work.get(null) ?? null }
}
