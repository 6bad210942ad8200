import { absenceLabel } from '../../domain/absence.ts'
import { insteadOf } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { declineShort } from '../../templates/decline.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { absencesOn } from './substitutesOn.ts'

/** Whose work it is that the person was asked to do; `waits`: it is not done yet, so that an absence matters. */
export type Whose = (askedUserId: number, waits: boolean) => { own: boolean; whose: string }

/**
 * Tells the work of absent people from that of those who are here, today and to this person.
 *
 * @example (await whoseWork(service, actor))(callback.assignee_id, true) // { own: true, whose: 'за Счётчикову А.П., отпуск до 30.11.2026' }
 */
export async function whoseWork({ store: { read }, clock }: Service, actor: Actor): Promise<Whose> {
  const [people, away] = await Promise.all([loadPeople(read), absencesOn(read, clock.today())])
  return (askedUserId, waits) => {
    if (askedUserId === actor.userId) return { own: true, whose: '' }
    const name = personOf(people, askedUserId).shortName
    const absence = waits ? away.get(askedUserId) : undefined
    if (absence === undefined) return { own: false, whose: name }
    const label = absenceLabel({ reason: absence.reason, to: absence.toDate })
    if (insteadOf(actor, askedUserId) !== null) return { own: true, whose: `за ${declineShort(absence.person, 'accusative')}, ${label}` }
    return { own: false, whose: `${name} (${label}, ${absence.substituteId === null ? 'никто не замещает' : `замещает ${personOf(people, absence.substituteId).shortName}`})` }
  }
}
