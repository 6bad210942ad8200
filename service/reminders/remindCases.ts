import { setImmediate as breathe } from 'node:timers/promises'
import { openCaseIdsQuery, remindedCaseIdsQuery, remindersOfCasesQuery } from '../../db/queries/reminders.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { addToDigest, countedAs, NO_FIGURES, type DigestFigures } from '../../domain/digest.ts'
import { isWorkingTime } from '../../domain/reminder-hours.ts'
import { addressees, type OfficeToday } from '../../domain/reminder-people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadCalendar, loadRules } from '../reference.ts'
import { readSetting } from '../settings.ts'
import { casesToRemind, type CaseToRemind } from './casesToRemind.ts'
import { officeToday } from './officeToday.ts'
import { settle, type Settlement } from './settle.ts'
import { storeDigests } from './storeDigests.ts'

/** Settled at one go; between two of them whoever waits for the service is answered. */
const AT_ONCE = 200

/**
 * Makes the reminders that are due, finishes those whose case moved on, and in working hours writes the morning's sentence of those who
 * have none today. Unique keys make it safe to be done twice, by two programs at once, or after any length of absence.
 *
 * @param only the cases that changed; null: all of them
 */
export async function remindCases(service: Service, only: readonly number[] | null = null, stopped: () => boolean = () => false): Promise<void> {
  const { store, clock } = service
  const { read } = store
  const at = clock.instant()
  const today = clock.today()
  const [calendar, rules, hours, office] = await Promise.all([loadCalendar(read), loadRules(read), readSetting(read, 'reminders'), officeToday(read, today)])
  const working = isWorkingTime(at, hours, calendar)
  const figures = new Map<number, DigestFigures>()
  let changed = 0
  for (const ids of chunks(only ?? (await everyCase(service)))) {
    if (stopped()) return
    const [cases, stored] = await Promise.all([casesToRemind(read, ids, rules), remindersOfCasesQuery(read, ids).execute()])
    const settled = cases.map((one) => settle(one, stored.filter(({ case_id }) => case_id === one.id), { today, working, calendar, office }))
    for (const one of cases) count(figures, one, office, today)
    changed += await keep(service, settled, at)
    await breathe()
  }
  if (working && only === null) changed += await storeDigests(service, office, figures, at)
  if (changed > 0) announce(service, null, 'reminder')
}

async function everyCase({ store: { read } }: Service): Promise<number[]> {
  const [open, reminded] = await Promise.all([openCaseIdsQuery(read).execute(), remindedCaseIdsQuery(read).execute()])
  return [...new Set([...open.map(({ id }) => id), ...reminded.map(({ case_id }) => case_id)])]
}

function count(figures: Map<number, DigestFigures>, one: CaseToRemind, office: OfficeToday, today: string): void {
  for (const { userId, duty } of addressees(one, countedAs(one, today), office)) figures.set(userId, addToDigest(figures.get(userId) ?? NO_FIGURES, one, duty, today))
}

/** Another program may have been here first: only what was really changed is counted. */
async function keep(service: Service, settled: readonly Settlement[], at: IsoInstant): Promise<number> {
  const create = settled.flatMap((one) => one.create)
  const renew = settled.flatMap((one) => one.renew)
  const finish = settled.flatMap((one) => one.finish)
  if (create.length + renew.length + finish.length === 0) return 0
  const today = service.clock.today()
  return service.store.write(async (tx) => {
    let changed = 0
    for (const { caseId, userId, step, dueOn, duty, insteadOf } of create) {
      const made = await tx
        .insertInto('reminders').values({ case_id: caseId, user_id: userId, step, due_on: dueOn, duty, instead_of: insteadOf, created_on: today, created_at: at, told_at: null, seen_at: null, done_at: null })
        .onConflict((conflict) => conflict.doNothing()).returning('id').execute()
      changed += made.length
    }
    for (const { id, duty, insteadOf } of renew) await tx.updateTable('reminders').set({ done_at: null, duty, instead_of: insteadOf }).where('id', '=', id).execute()
    if (finish.length > 0) await tx.updateTable('reminders').set({ done_at: at }).where('id', 'in', finish).where('done_at', 'is', null).execute()
    return changed + renew.length + finish.length
  })
}

function chunks(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) => ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE))
}
