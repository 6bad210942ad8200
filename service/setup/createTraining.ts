import type { TrainingPerson } from '../../contract/session.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { addDays } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatFull } from '../../domain/person-name.ts'
import { importKey } from '../admin/importKey.ts'
import type { Connection, Service } from '../context.ts'
import { hashPassword } from '../session/passwordHash.ts'
import { writeSetting } from '../settings.ts'
import { createTrainingCertificate } from '../signing/training-certificate.ts'
import { assertEmptyStore } from './assertEmptyStore.ts'
import { insertPerson } from './insertPerson.ts'
import { runTrainingCases } from './runTrainingCases.ts'
import { runTrainingTalks } from './runTrainingTalks.ts'
import { seedReference } from './seedReference.ts'
import { TRAINING_KEY_PASSWORD, TRAINING_ORGANISATION, TRAINING_PASSWORD, TRAINING_PEOPLE, TRAINING_UNITS } from './trainingPeople.ts'

/** Days before today from which the training certificate and authority are valid: the training cases reach back so far. */
const REACH_BACK = 60
const REACH_AHEAD = 365

interface Training {
  people: TrainingPerson[]
  cases: number
  keyPassword: string
}

/**
 * Fills an empty store with people of every role, a dozen cases in every state and a self-signed certificate marked УЧЕБНЫЙ.
 * Everything is made by the use cases of the office; only the clock is set back.
 * @throws Failure STORE_NOT_EMPTY
 */
export async function createTraining({ service }: Connection): Promise<Training> {
  await assertEmptyStore(service.store.read)
  const shown = TRAINING_PEOPLE.map((person) => ({ login: person.login, password: TRAINING_PASSWORD, fullName: formatFull(person), position: person.position, roles: [...person.roles] }))
  const actors = await insertPeople(service, shown)
  const actor = (login: string) => {
    const found = actors.get(login)
    if (found === undefined) throw new Error(`no training person ${login}`)
    return found
  }
  await importTrainingKey(service, actor('gromov'))
  const cases = await runTrainingCases(service, actor)
  await runTrainingTalks(service, actor)
  return { people: shown, cases, keyPassword: TRAINING_KEY_PASSWORD }
}

async function insertPeople(service: Service, shown: readonly TrainingPerson[]): Promise<Map<string, Actor>> {
  const { clock, store } = service
  const passwordHash = await hashPassword(TRAINING_PASSWORD)
  const at = clock.instant()
  return store.write(async (tx) => {
    await assertEmptyStore(tx)
    await seedReference(tx)
    await writeSetting(tx, 'organisation', TRAINING_ORGANISATION, { version: 0, at, by: null })
    await writeSetting(tx, 'founded', { kind: 'training', people: [...shown] }, { version: 0, at, by: null })
    const units = new Map<string, number>()
    for (const name of TRAINING_UNITS) units.set(name, (await tx.insertInto('units').values({ name, head_user_id: null }).returning('id').executeTakeFirstOrThrow()).id)
    const actors = new Map<string, Actor>()
    for (const person of TRAINING_PEOPLE) {
      const unitId = units.get(person.unit) ?? null
      const userId = await insertPerson(tx, { ...person, passwordHash, unitId }, at)
      actors.set(person.login, { userId, fullName: formatFull(person), roles: person.roles, unitId })
    }
    const deputy = actors.get('gromov')
    if (deputy !== undefined) {
      const validity = { valid_from: addDays(clock.today(), -REACH_BACK), valid_to: addDays(clock.today(), REACH_AHEAD) }
      await tx.insertInto('signing_authorities').values({ user_id: deputy.userId, basis: 'Приказ от 12.01.2026 № 3 (учебный)', ...validity }).execute()
    }
    await appendAudit(tx, { at, actor: { userId: null, name: 'Программа' }, action: 'setup.founded', entity: 'store', after: { kind: 'training' } })
    return actors
  })
}

async function importTrainingKey(service: Service, deputy: Actor): Promise<void> {
  const { p12 } = await createTrainingCertificate({
    commonName: deputy.fullName,
    organisation: TRAINING_ORGANISATION.shortName,
    validFrom: new Date(`${addDays(service.clock.today(), -REACH_BACK)}T00:00:00+03:00`),
    validTo: new Date(`${addDays(service.clock.today(), REACH_AHEAD)}T00:00:00+03:00`),
    password: TRAINING_KEY_PASSWORD,
  })
  await importKey(service, deputy, { file: new File([new Uint8Array(p12)], 'учебный-ключ.p12'), password: TRAINING_KEY_PASSWORD, label: 'Учебный ключ', certificate: null, confirmOwner: false })
}
