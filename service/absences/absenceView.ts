import type { AbsenceView } from '../../contract/absences.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { absenceLabel, covers, overlap } from '../../domain/absence.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { formatShort } from '../../domain/person-name.ts'

type Absence = Row<'absences'>

/** Absences that are not over by more than a year, those of today first, then those ahead, then the past ones, the latest first. */
export async function readAbsences(read: ReadHandle, today: IsoDate, since: IsoDate): Promise<AbsenceView[]> {
  const rows = await read.selectFrom('absences').selectAll().where('cancelled_at', 'is', null).where('to_date', '>=', since).orderBy('from_date').orderBy('id').execute()
  const people = await peopleOf(read)
  const views = rows.map((row) => absenceView(row, rows, people, today))
  const of = (state: AbsenceView['state']) => views.filter((view) => view.state === state)
  return [...of('now'), ...of('ahead'), ...of('past').toReversed()]
}

type People = ReadonlyMap<number, { readonly shortName: string; readonly active: boolean }>

async function peopleOf(read: ReadHandle): Promise<People> {
  const users = await read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic', 'active']).execute()
  return new Map(users.map(({ id, surname, name, patronymic, active }) => [id, { shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }), active }]))
}

function absenceView(row: Absence, all: readonly Absence[], people: People, today: IsoDate): AbsenceView {
  const ref = (id: number) => ({ id, shortName: people.get(id)?.shortName ?? `сотрудник ${id}` })
  const days = { from: row.from_date, to: row.to_date }
  const state = covers(days, today) ? 'now' : row.from_date > today ? 'ahead' : 'past'
  return {
    id: row.id,
    version: row.version,
    person: ref(row.user_id),
    ...days,
    reason: row.reason ?? '',
    substitute: row.substitute_id === null ? null : ref(row.substitute_id),
    state,
    problem: state === 'past' ? null : problemOf(row, all, people),
  }
}

function problemOf(row: Absence, all: readonly Absence[], people: People): string | null {
  const { substitute_id: substituteId } = row
  if (substituteId === null) return 'замещающий не назначен'
  if (people.get(substituteId)?.active !== true) return 'замещающий отключён'
  const own = all.find((other) => other.user_id === substituteId && overlap({ from: row.from_date, to: row.to_date }, { from: other.from_date, to: other.to_date }))
  return own === undefined ? null : `замещающий сам отсутствует: ${absenceLabel({ reason: own.reason, to: own.to_date })}`
}
