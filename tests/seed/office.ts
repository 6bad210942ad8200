import path from 'node:path'
import { pino } from 'pino'
import { addDays, moscowDate, type IsoDate } from '../../domain/calendar-date.ts'
import type { DeadlineRule } from '../../domain/deadline-rule.ts'
import type { Role } from '../../domain/people.ts'
import { formatFull } from '../../domain/person-name.ts'
import type { ProductionCalendar } from '../../domain/production-calendar.ts'
import type { Service } from '../../service/context.ts'
import { openService } from '../../service/openService.ts'
import { loadCalendar, loadRules } from '../../service/reference.ts'
import { createTraining } from '../../service/setup/createTraining.ts'
import { insertPerson } from '../../service/setup/insertPerson.ts'
import { makeSheets, type Sheet } from './paper.ts'

const ROOT = path.join(import.meta.dirname, '../..')

export interface Person {
  readonly userId: number
  readonly fullName: string
  readonly phone: string
}

/** What the filling of a store needs to know of its office. */
export interface Office {
  readonly clerks: readonly Person[]
  readonly executors: readonly Person[]
  readonly deputy: Person
  readonly calendar: ProductionCalendar
  readonly rules: readonly DeadlineRule[]
  readonly sheets: readonly Sheet[]
  readonly link: { readonly seq: number; readonly hash: string }
}

/** More specialists than the training office has: an office of this size has eight to fifteen (DOMAIN §1). */
const MORE = [
  ['Абрамова', 'Лидия', 'Юрьевна'], ['Быстров', 'Кирилл', 'Павлович'], ['Веретенникова', 'Алёна', 'Ильинична'], ['Глухов', 'Тимур', 'Русланович'], ['Дронова', 'Ева', 'Сергеевна'], ['Ершов', 'Лев', 'Олегович'],
  ['Жукова', 'Анна', 'Марковна'], ['Зуев', 'Максим', 'Игоревич'], ['Ильина', 'Вера', 'Антоновна'], ['Карпов', 'Егор', 'Денисович'],
] as const

/** Who of them is away, in days from today, with the first of them for a substitute. */
const AWAY: Partial<Record<number, { readonly from: number; readonly to: number; readonly reason: string }>> = {
  2: { from: -9, to: 11, reason: 'Отпуск' }, 5: { from: -1, to: 4, reason: 'Больничный' }, 7: { from: 10, to: 24, reason: 'Отпуск' },
}

/** Founds a training office in an empty folder by the program's own use cases, with more specialists. */
export async function foundOffice(dir: string, { today, seed }: { today: IsoDate; seed: number }): Promise<Office> {
  const service = await open(dir, today)
  try {
    await createTraining({ service, sessionId: null })
    await addSpecialists(service)
    return await readOffice(service, await makeSheets(service, seed))
  } finally {
    await service.store.close()
  }
}

function open(dir: string, today: IsoDate): Promise<Service> {
  const now = new Date(`${today}T18:00:00+03:00`)
  const clock = { now: () => now, instant: () => now.toISOString(), today: () => moscowDate(now.toISOString()) }
  return openService({ dir, assetsDir: path.join(ROOT, 'templates/assets'), textTools: { ocrData: '', ocrThread: '', pdfLibrary: '', pdfThread: '' }, spelling: { library: '', dictionary: '', thread: '' }, clock, log: pino({ level: 'silent' }), programVersion: 'seed' })
}

async function addSpecialists({ store, clock }: Service): Promise<void> {
  const { password_hash, unit_id } = await store.read.selectFrom('users').select(['password_hash', 'unit_id']).where('login', '=', 'orlov').executeTakeFirstOrThrow()
  const units = await store.read.selectFrom('users').select('unit_id').where('unit_id', 'is not', null).distinct().execute()
  await store.write(async (tx) => {
    const people: number[] = []
    for (const [at, [surname, name, patronymic]] of MORE.entries()) {
      const phone = `(8793) 00-00-${30 + at}`
      const unitId = units[at % units.length]?.unit_id ?? unit_id
      const userId = await insertPerson(tx, { login: `specialist${at + 1}`, passwordHash: password_hash, surname, name, patronymic, position: 'Специалист', phone, unitId, roles: ['specialist'] }, clock.instant())
      const away = AWAY[at]
      const [substitute] = people
      if (away !== undefined && substitute !== undefined) await tx.insertInto('absences').values({ user_id: userId, from_date: addDays(clock.today(), away.from), to_date: addDays(clock.today(), away.to), substitute_id: substitute, reason: away.reason }).execute()
      people.push(userId)
    }
  })
}

async function readOffice({ store }: Service, sheets: readonly Sheet[]): Promise<Office> {
  const people = async (role: Role) => {
    const rows = await store.read.selectFrom('users').innerJoin('user_roles', 'user_roles.user_id', 'users.id').select(['id', 'surname', 'name', 'patronymic', 'phone']).where('role', '=', role).orderBy('id').execute()
    return rows.map((row) => ({ userId: row.id, fullName: formatFull({ ...row, patronymic: row.patronymic ?? '' }), phone: row.phone ?? '' }))
  }
  const [clerks, executors, [deputy], calendar, rules, link] = await Promise.all([
    people('clerk'), people('specialist'), people('deputy_director'), loadCalendar(store.read), loadRules(store.read), store.read.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow(),
  ])
  if (deputy === undefined) throw new Error('the office has no deputy director')
  return { clerks, executors, deputy, calendar, rules, sheets, link }
}
