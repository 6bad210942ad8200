import type { AbsenceInput } from '../../../contract/absences.ts'
import { currentActor } from '../../../service/session/currentActor.ts'
import type { TestOffice, TestPerson } from '../support.ts'

/** Ten days of the specialist, with the outsider to stand in. */
export const given = (office: TestOffice, more: Partial<AbsenceInput> = {}): AbsenceInput => ({
  id: null, version: 0, userId: office.actor('specialist').userId, from: '2026-11-20', to: '2026-11-30', reason: 'отпуск', substituteId: office.actor('outsider').userId, ...more,
})

/** The person as the session would give the actor on this day. */
export async function acting(office: TestOffice, person: TestPerson) {
  const at = office.service.clock.instant()
  const session = { token_hash: `${person}-${at}-${crypto.randomUUID()}`, user_id: office.actor(person).userId, created_at: at, last_seen_at: at, ended_at: null }
  const { id } = await office.service.store.write((tx) => tx.insertInto('sessions').values(session).returning('id').executeTakeFirstOrThrow())
  return currentActor({ service: office.service, sessionId: id })
}
