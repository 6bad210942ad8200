import { sql } from 'kysely'
import type { ReadHandle } from '../../db/handle.ts'
import { absenceLabel } from '../../domain/absence.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import { plural } from '../../domain/plural.ts'
import { absencesOn, type Absence } from './substitutesOn.ts'

interface Notice {
  kind: 'warning'
  text: string
  caseId: null
}

/** «За Орлова В.С. (отпуск до 30.11.2026): 5 обращений в работе.» for whoever stands in today. */
export async function standingIn(read: ReadHandle, actor: Actor, today: IsoDate): Promise<Notice[]> {
  const whose = actor.standsInFor ?? []
  if (whose.length === 0) return []
  const [away, work] = await Promise.all([absencesOn(read, today), workOf(read, whose, actor.userId)])
  return work.map((person) => warning(`За ${nameOf(person)} (${labelOf(away.get(person.id))}): ${appeals(person.open)} в работе. Сроки не изменились.`))
}

/** Executors who are away with work in hand and nobody to do it. */
export async function uncoveredAbsences(read: ReadHandle, today: IsoDate): Promise<Notice[]> {
  const away = await absencesOn(read, today)
  const alone = [...away].filter(([, { substituteId }]) => substituteId === null).map(([userId]) => userId)
  if (alone.length === 0) return []
  const work = await workOf(read, alone, null)
  return work.filter(({ open }) => open > 0).map((person) => warning(`${nameOf(person)}: ${labelOf(away.get(person.id))}, ${appeals(person.open)} в работе и никто не замещает. Назначьте замещающего или передайте обращения.`))
}

/** People with the count of their cases in work, complaints about `notAbout` left out. */
function workOf(read: ReadHandle, userIds: readonly number[], notAbout: number | null) {
  return read
    .selectFrom('users')
    .leftJoin('cases', (join) => join.onRef('cases.executor_id', '=', 'users.id').on(sql<boolean>`cases.open = 1`).on('cases.about_user_id', 'is distinct from', notAbout ?? 0))
    .where('users.id', 'in', userIds)
    .groupBy('users.id')
    .select((eb) => ['users.id', 'users.surname', 'users.name', 'users.patronymic', eb.fn.count<number>('cases.id').as('open')])
    .orderBy('users.surname').orderBy('users.id')
    .execute()
}

const warning = (text: string): Notice => ({ kind: 'warning', text, caseId: null })
const nameOf = ({ surname, name, patronymic }: { surname: string; name: string; patronymic: string | null }) => formatShort({ surname, name, patronymic: patronymic ?? '' })
const labelOf = (absence: Absence | undefined) => (absence === undefined ? 'отсутствует' : absenceLabel({ reason: absence.reason, to: absence.toDate }))
const appeals = (count: number) => `${count} ${plural(count, 'обращение', 'обращения', 'обращений')}`
