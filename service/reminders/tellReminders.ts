import type { Message } from '../../contract/reminders.ts'
import { remindersOf } from '../../db/queries/reminders.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'
import { wasAway } from '../../domain/digest.ts'
import type { Actor } from '../../domain/people.ts'
import { nextWorkingDay, type ProductionCalendar } from '../../domain/production-calendar.ts'
import { isWorkingTime } from '../../domain/reminder-hours.ts'
import { messages, type ToldReminder } from '../../domain/reminder-news.ts'
import type { Service } from '../context.ts'
import { loadCalendar } from '../reference.ts'
import { readSetting } from '../settings.ts'
import { desktopChoice } from './chooseDesktop.ts'

/**
 * What the person has not been told yet, in words, and takes it: whoever asks next, in another window or at another computer, is given
 * only what came later. Nothing outside of working hours, and nothing before the morning's sentence is written.
 */
export async function tellReminders(service: Service, actor: Actor): Promise<{ messages: Message[]; desktop: boolean }> {
  const { store: { read, write }, clock } = service
  const at = clock.instant()
  const today = clock.today()
  const [calendar, hours, desktop, digest] = await Promise.all([
    loadCalendar(read), readSetting(read, 'reminders'), desktopChoice(read, actor.userId),
    read.selectFrom('digests').selectAll().where('user_id', '=', actor.userId).where('day', '=', today).executeTakeFirst(),
  ])
  if (digest === undefined || !isWorkingTime(at, hours, calendar)) return { messages: [], desktop }
  const untold = await untoldReminders(read, actor)
  if (digest.told_at !== null && untold.length === 0) return { messages: [], desktop }
  const awaySince = await firstMissedDay(read, actor, today, calendar)
  const taken = await write(async (tx) => {
    const morning = await tx.updateTable('digests').set({ told_at: at, away_since: awaySince }).where('user_id', '=', actor.userId).where('day', '=', today).where('told_at', 'is', null).returning('user_id').execute()
    const rows = untold.length === 0 ? [] : await tx.updateTable('reminders').set({ told_at: at }).where('id', 'in', untold.map(({ id }) => id)).where('told_at', 'is', null).returning('id').execute()
    return { morning: morning.length > 0, ids: new Set(rows.map(({ id }) => id)) }
  })
  const { overdue, today: now, week, waiting } = digest
  const news = { digest: taken.morning ? { figures: { overdue, today: now, week, waiting }, awaySince } : null, reminders: untold.filter(({ id }) => taken.ids.has(id)) }
  return { messages: messages(news, today, calendar), desktop }
}

async function untoldReminders(read: ReadHandle, actor: Actor): Promise<ToldReminder[]> {
  const rows = await remindersOf(read, actor).where('reminders.told_at', 'is', null).select(['reminders.id', 'reminders.case_id', 'reminders.duty', 'cases.number', 'cases.legal_due', 'cases.control_due']).orderBy('cases.control_due').orderBy('reminders.id').execute()
  return rows.flatMap(({ id, case_id, duty, number, legal_due, control_due }) => (legal_due === null ? [] : [{ id, caseId: case_id, duty, number, legalDue: legal_due, controlDue: control_due ?? legal_due }]))
}

/** The first working day after the last one on which the person was told, when that is over; null when nothing was missed. */
async function firstMissedDay(read: ReadHandle, actor: Actor, today: IsoDate, calendar: ProductionCalendar): Promise<IsoDate | null> {
  const { last } = await read.selectFrom('digests').select((eb) => eb.fn.max('day').as('last')).where('user_id', '=', actor.userId).where('day', '<', today).where('told_at', 'is not', null).executeTakeFirstOrThrow()
  return wasAway(last, today, calendar) ? nextWorkingDay(addDays(last, 1), calendar) : null
}
