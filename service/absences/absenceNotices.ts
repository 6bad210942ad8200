import type { ReadHandle } from '../../db/handle.ts'
import { absenceLabel } from '../../domain/absence.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import { declineShort } from '../../templates/decline.ts'
import { absencesOn, type Absence } from './substitutesOn.ts'
import { type WorkInHand, workInHand, workWords } from './workInHand.ts'

interface Notice {
  kind: 'warning'
  text: string
  caseId: null
}

/** «За Орлова В.С. (отпуск до 30.11.2026): 5 обращений в работе, 1 обещанный звонок.» for whoever stands in today. */
export async function standingIn(read: ReadHandle, actor: Actor, today: IsoDate): Promise<Notice[]> {
  const whose = actor.standsInFor ?? []
  if (whose.length === 0) return []
  const people = await atWork(read, today, { whose: ([id]) => whose.includes(id), notAbout: actor.userId })
  return people.map(({ absence, work }) => warning(`За ${declineShort(absence.person, 'accusative')} (${labelOf(absence)}): ${workWords(work)}. Сроки не изменились.`))
}

/** People who are away with work in hand and nobody to do it. */
export async function uncoveredAbsences(read: ReadHandle, today: IsoDate): Promise<Notice[]> {
  const people = await atWork(read, today, { whose: ([, { substituteId }]) => substituteId === null, notAbout: null })
  return people
    .filter(({ work }) => work.open + work.calls + work.visits > 0)
    .map(({ absence, work }) => warning(`${formatShort(absence.person)}: ${labelOf(absence)}, ${workWords(work)} и никто не замещает. Назначьте замещающего или передайте работу.`))
}

interface Narrowing {
  whose(entry: readonly [userId: number, absence: Absence]): boolean
  readonly notAbout: number | null
}

/** The absent people with what they have in hand, by surname. */
async function atWork(read: ReadHandle, today: IsoDate, { whose, notAbout }: Narrowing): Promise<{ absence: Absence; work: WorkInHand }[]> {
  const away = [...(await absencesOn(read, today))].filter(whose).toSorted(([, a], [, b]) => a.person.surname.localeCompare(b.person.surname, 'ru-RU'))
  if (away.length === 0) return []
  const work = await workInHand(read, away.map(([userId]) => userId), notAbout)
  return away.flatMap(([userId, absence]) => {
    const own = work.get(userId)
    return own === undefined ? [] : [{ absence, work: own }]
  })
}

const warning = (text: string): Notice => ({ kind: 'warning', text, caseId: null })
const labelOf = ({ reason, toDate }: Absence) => absenceLabel({ reason, to: toDate })
