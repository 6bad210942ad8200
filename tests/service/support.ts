import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterEach } from 'vitest'
import type { Card } from '../../contract/card.ts'
import type { Registered } from '../../contract/intake.ts'
import { addDays, moscowDate, type IsoDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor, Role } from '../../domain/people.ts'
import { formatFull } from '../../domain/person-name.ts'
import type { Connection, Service } from '../../service/context.ts'
import { emptyCard } from '../../service/intake/emptyCard.ts'
import { registerAppeal, type RegisterInput } from '../../service/intake/registerAppeal.ts'
import { openService } from '../../service/openService.ts'
import { hashPassword } from '../../service/session/passwordHash.ts'
import { writeSetting } from '../../service/settings.ts'
import { insertPerson } from '../../service/setup/insertPerson.ts'
import { seedReference } from '../../service/setup/seedReference.ts'
import type { SpellingTools } from '../../service/spelling/tools.ts'
import type { TextTools } from '../../service/text/tools.ts'
import { TRAINING_ORGANISATION } from '../../service/setup/trainingPeople.ts'

export const ASSETS = path.join(import.meta.dirname, '../../templates/assets')
const ROOT = path.join(import.meta.dirname, '../..')
/** Recognition with what lies in the repository. */
export const TEXT_TOOLS: TextTools = {
  ocrData: path.join(ASSETS, 'ocr'),
  ocrThread: path.join(ROOT, 'node_modules/tesseract.js/src/worker-script/node/index.js'),
  pdfLibrary: path.join(ROOT, 'node_modules/pdfjs-dist'),
  pdfThread: path.join(ROOT, 'service/text/pdf/thread.ts'),
}
/** The spell check with the packages themselves. */
export const SPELLING: SpellingTools = {
  library: path.join(ROOT, 'node_modules/hunspell-wasm'),
  dictionary: path.join(ROOT, 'node_modules/dictionary-ru'),
  thread: path.join(ROOT, 'service/spelling/thread.ts'),
}
export const PASSWORD = 'Верный пароль 26'

const PEOPLE = {
  clerk: { surname: 'Ковалёва', roles: ['clerk'], unit: 'Канцелярия' },
  clerk2: { surname: 'Зимина', roles: ['clerk'], unit: 'Канцелярия' },
  specialist: { surname: 'Счётчикова', roles: ['specialist'], unit: 'Отдел расчётов' },
  colleague: { surname: 'Орлова', roles: ['specialist'], unit: 'Отдел расчётов' },
  outsider: { surname: 'Гринько', roles: ['specialist'], unit: 'Отдел учёта' },
  deputy: { surname: 'Громова', roles: ['deputy_director'], unit: 'Руководство' },
  deputy2: { surname: 'Титова', roles: ['deputy_director'], unit: 'Руководство' },
  administrator: { surname: 'Панова', roles: ['administrator'], unit: 'Руководство' },
  auditor: { surname: 'Белова', roles: ['auditor'], unit: 'Руководство' },
} as const satisfies Record<string, { surname: string; roles: readonly Role[]; unit: string }>
export type TestPerson = keyof typeof PEOPLE

export interface TestOffice {
  readonly service: Service
  readonly dir: string
  readonly actor: (person: TestPerson) => Actor
  readonly setToday: (date: IsoDate) => void
  /** Moves the clock on by minutes. */
  readonly wait: (minutes: number) => void
  readonly connection: () => Connection
  /** Registers a card with sensible values; what is given replaces them. */
  readonly register: (card?: Partial<Card>, more?: Partial<Omit<RegisterInput, 'card'>>) => Promise<Registered>
}

const opened: { service: Service; dir: string }[] = []
afterEach(async () => {
  for (const { service, dir } of opened.splice(0)) {
    await service.store.close()
    rmSync(dir, { recursive: true, force: true })
  }
})

let passwordHash: Promise<string> | undefined

/** An office on a store of its own: people of every role, reference tables, a clock that stands at 10:00 of `today`. */
export async function openTestOffice({ today = '2026-11-23', dir = mkdtempSync(path.join(tmpdir(), 'appeals-')), exclusive = true }: { today?: IsoDate; dir?: string; exclusive?: boolean } = {}): Promise<TestOffice> {
  let now = new Date(`${today}T10:00:00+03:00`)
  const clock = { now: () => now, instant: () => now.toISOString(), today: () => moscowDate(now.toISOString()) }
  const service = await openService({ dir, assetsDir: ASSETS, textTools: TEXT_TOOLS, spelling: SPELLING, clock, log: pino({ level: 'silent' }), programVersion: 'test', exclusive })
  opened.push({ service, dir })
  passwordHash ??= hashPassword(PASSWORD)
  const actors = await foundOffice(service, await passwordHash)
  const actor = (person: TestPerson) => {
    const found = actors.get(person)
    if (found === undefined) throw new Error(`no person ${person}`)
    return found
  }
  return {
    service,
    dir,
    actor,
    setToday: (date) => { now = new Date(`${date}T10:00:00+03:00`) },
    wait: (minutes) => { now = new Date(now.getTime() + minutes * 60_000) },
    connection: () => ({ service, sessionId: null }),
    register: (card = {}, more = {}) => registerAppeal(service, actor('clerk'), registration(clock.today(), card, more)),
  }
}

/** Input of a registration that would be accepted as it is. */
export function registration(today: IsoDate, card: Partial<Card> = {}, more: Partial<Omit<RegisterInput, 'card'>> = {}): RegisterInput {
  const typical = { surname: 'Лампочкин', name: 'Савелий', patronymic: 'Игнатьевич', address: 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15', summary: 'Перерасчёт за сентябрь 2026', replyAddress: 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15', topics: ['02'] }
  return { card: { ...emptyCard(today), ...typical, ...card }, ruleCode: null, ruleReason: '', resolution: null, fileIds: [], deliveryId: null, requestId: randomUUID(), links: [], ...more }
}

async function foundOffice(service: Service, hash: string): Promise<Map<TestPerson, Actor>> {
  const at = service.clock.instant()
  const today = service.clock.today()
  return service.store.write(async (tx) => {
    await seedReference(tx)
    await writeSetting(tx, 'organisation', TRAINING_ORGANISATION, { version: 0, at, by: null })
    await writeSetting(tx, 'founded', { kind: 'office', people: [] }, { version: 0, at, by: null })
    const units = new Map<string, number>()
    const actors = new Map<TestPerson, Actor>()
    for (const [index, key] of (Object.keys(PEOPLE) as TestPerson[]).entries()) {
      const { surname, unit } = PEOPLE[key]
      const roles: readonly Role[] = PEOPLE[key].roles
      const unitId = units.get(unit) ?? (await tx.insertInto('units').values({ name: unit, head_user_id: null }).returning('id').executeTakeFirstOrThrow()).id
      units.set(unit, unitId)
      const person = { surname, name: 'Анна', patronymic: 'Петровна' }
      const userId = await insertPerson(tx, { ...person, login: key, passwordHash: hash, position: roles.includes('deputy_director') ? 'Заместитель генерального директора' : 'Специалист', phone: `(8793) 00-00-${10 + index}`, unitId, roles }, at)
      actors.set(key, { userId, fullName: formatFull(person), roles, unitId })
      if (roles.includes('deputy_director')) {
        await tx.insertInto('signing_authorities').values({ user_id: userId, basis: 'Приказ от 12.01.2026 № 3', valid_from: addDays(today, -100), valid_to: addDays(today, 100) }).execute()
      }
    }
    return actors
  })
}

/** The Failure of a refused call; any other outcome fails the test. */
export async function refusal(call: Promise<unknown>): Promise<Failure> {
  try {
    await call
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('the call was expected to be refused')
}
