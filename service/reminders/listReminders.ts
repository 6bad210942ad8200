import { sql } from 'kysely'
import type { ReminderView } from '../../contract/reminders.ts'
import { remindersOf } from '../../db/queries/reminders.ts'
import { stepLabel } from '../../domain/reminder-news.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'
import { loadCalendar } from '../reference.ts'
import { desktopChoice } from './chooseDesktop.ts'

/** More than a person can act on in a day; the newest are those that matter. */
const SHOWN = 100

export interface ReminderList {
  rows: ReminderView[]
  total: number
  unseen: number
  desktop: boolean
}

/** One's own reminders of cases that one may open today, the newest day first and the nearest date first within it. */
export async function listReminders(service: Service, actor: Actor): Promise<ReminderList> {
  const { read } = service.store
  const today = service.clock.today()
  const [stored, counts, people, calendar, desktop] = await Promise.all([
    remindersOf(read, actor).select(['reminders.id', 'reminders.case_id', 'reminders.duty', 'reminders.instead_of', 'reminders.created_on', 'reminders.seen_at']).orderBy('reminders.id', 'desc').limit(SHOWN).execute(),
    remindersOf(read, actor).select((eb) => [eb.fn.countAll<number>().as('total'), sql<number>`coalesce(sum(reminders.seen_at is null), 0)`.as('unseen')]).executeTakeFirstOrThrow(),
    loadPeople(read),
    loadCalendar(read),
    desktopChoice(read, actor.userId),
  ])
  const cases = await caseRowsById(service, actor, stored.map(({ case_id }) => case_id))
  const rows = stored.flatMap((one): ReminderView[] => {
    const row = cases.get(one.case_id)
    if (row === undefined) return []
    return [{ id: one.id, row, label: stepLabel(row, today, calendar), duty: one.duty, insteadOf: one.instead_of === null ? null : personOf(people, one.instead_of), day: one.created_on, seen: one.seen_at !== null }]
  })
  return { rows: rows.toSorted((a, b) => b.day.localeCompare(a.day) || a.row.controlDue.localeCompare(b.row.controlDue) || a.id - b.id), total: counts.total, unseen: counts.unseen, desktop }
}
