import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import type { Actor, Role } from '../../../domain/people.ts'
import { formatFull } from '../../../domain/person-name.ts'
import type { Service } from '../../../service/context.ts'
import { openService } from '../../../service/openService.ts'
import { writeSetting } from '../../../service/settings.ts'
import { insertPerson } from '../../../service/setup/insertPerson.ts'
import { seedReference } from '../../../service/setup/seedReference.ts'
import { TRAINING_ORGANISATION, TRAINING_PEOPLE, TRAINING_UNITS } from '../../../service/setup/trainingPeople.ts'
import { fillStore } from './fill.ts'

export const TODAY: IsoDate = '2026-11-23'
export const ROOT = path.join(import.meta.dirname, '../../..')
const NOW = new Date(`${TODAY}T10:00:00+03:00`)

export interface BenchOffice {
  readonly service: Service
  readonly dir: string
  /** The first person of the role. */
  readonly actor: (role: Role) => Actor
  readonly close: () => Promise<void>
}

/** The service on a store of its own that already holds so many cases of five years. */
export async function openOffice(cases: number, dir = temporaryFolder()): Promise<BenchOffice> {
  const empty = await openBenchService(dir)
  const people = await found(empty)
  await empty.store.close()
  if (cases > 0) fillStore(dir, { cases, today: TODAY, executors: people.filter(({ roles }) => roles.includes('specialist')).map(({ userId }) => userId) })
  const service = await openBenchService(dir)
  return {
    service,
    dir,
    actor: (role) => firstOf(people, role),
    close: async () => {
      await service.store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export function firstOf(people: readonly Actor[], role: Role): Actor {
  const person = people.find(({ roles }) => roles.includes(role))
  if (person === undefined) throw new Error(`nobody is ${role}`)
  return person
}

export const temporaryFolder = () => mkdtempSync(path.join(tmpdir(), 'appeals-bench-'))

export function openBenchService(dir: string): Promise<Service> {
  const clock = { now: () => NOW, instant: () => NOW.toISOString(), today: () => TODAY }
  return openService({ dir, assetsDir: path.join(ROOT, 'templates/assets'), textTools: { ocrData: '', ocrThread: '', pdfLibrary: '', pdfThread: '' }, spelling: { library: '', dictionary: '', thread: '' }, clock, log: pino({ level: 'silent' }), programVersion: 'bench' })
}

/** People, units and reference tables, without a single case. */
async function found(service: Service): Promise<Actor[]> {
  const at = service.clock.instant()
  return service.store.write(async (tx) => {
    await seedReference(tx)
    await writeSetting(tx, 'organisation', TRAINING_ORGANISATION, { version: 0, at, by: null })
    await writeSetting(tx, 'founded', { kind: 'office', people: [] }, { version: 0, at, by: null })
    const units = await tx.insertInto('units').values(TRAINING_UNITS.map((name) => ({ name, head_user_id: null }))).returning(['id', 'name']).execute()
    const people: Actor[] = []
    for (const { unit, ...person } of TRAINING_PEOPLE) {
      const unitId = units.find(({ name }) => name === unit)?.id ?? null
      const userId = await insertPerson(tx, { ...person, passwordHash: '', unitId }, at)
      people.push({ userId, fullName: formatFull(person), roles: person.roles, unitId })
    }
    return people
  })
}
