/** In what words, and in how many messages, a person is told. The words hold a number, a step and dates: they may be seen on a locked screen. */
import { type IsoDate, addDays, formatRuDate } from './calendar-date.ts'
import { type DigestFigures, digestTitle, isQuiet } from './digest.ts'
import { dueState } from './due-state.ts'
import { plural } from './plural.ts'
import { type ProductionCalendar, nextWorkingDay } from './production-calendar.ts'
import { type ReminderDates, plannedDay } from './reminder.ts'
import { DUTY_LABELS, type Duty } from './reminder-people.ts'

export interface ToldReminder extends ReminderDates {
  readonly id: number
  readonly caseId: number
  readonly number: string
  readonly duty: Duty
}

export interface MorningDigest {
  readonly figures: DigestFigures
  /** The first day that was missed; null when the person was here on the last working day. */
  readonly awaySince: IsoDate | null
}

export interface Message {
  /** One thing has one key: whoever shows messages shows a key once. */
  readonly key: string
  readonly title: string
  readonly body: string
  /** What it opens; null: the list of reminders. */
  readonly caseId: number | null
}

/** More than so many at once are told in one message. */
export const MESSAGES_AT_ONCE = 3

/** «осталось 3 дня», and on the last working day before a date beyond days off «осталось 13 дней, впереди выходные до 11.01.2026». */
export function stepLabel(dates: ReminderDates, today: IsoDate, calendar: Pick<ProductionCalendar, 'isWorking'>): string {
  const { label } = dueState(dates, today)
  const next = nextWorkingDay(addDays(today, 1), calendar)
  const rest = plannedDay(dates) > today && next >= plannedDay(dates) && next > addDays(today, 1)
  return rest ? `${label}, впереди выходные до ${formatRuDate(addDays(next, -1))}` : label
}

/**
 * The morning is one message that names the new things too, be they few; later in the day up to three new things speak for themselves,
 * and more of them again in one. Away from the office: the summary alone.
 */
export function messages(news: { readonly digest: MorningDigest | null; readonly reminders: readonly ToldReminder[] }, today: IsoDate, calendar: Pick<ProductionCalendar, 'isWorking'>): Message[] {
  const { digest, reminders } = news
  const line = (one: ToldReminder) => `${one.number}: ${stepLabel(one, today, calendar)}`
  const few = reminders.slice(0, MESSAGES_AT_ONCE).map(line).join('; ')
  const rest = reminders.length - MESSAGES_AT_ONCE
  const listed = rest > 0 ? `${few} и ещё ${rest}` : few
  if (digest !== null) {
    if (isQuiet(digest.figures) && reminders.length === 0) return []
    return [{ key: `digest-${today}`, title: digestTitle(digest.figures, today, digest.awaySince), body: digest.awaySince === null ? listed : '', caseId: null }]
  }
  const [last] = reminders.toSorted((a, b) => b.id - a.id)
  if (last === undefined) return []
  if (reminders.length > MESSAGES_AT_ONCE) return [{ key: `reminders-${last.id}`, title: `${reminders.length} ${plural(reminders.length, 'новое напоминание', 'новых напоминания', 'новых напоминаний')}`, body: listed, caseId: null }]
  return reminders.map((one) => ({ key: `reminder-${one.id}`, title: line(one), body: `${duty(one.duty)}, срок ${formatRuDate(plannedDay(one))}`, caseId: one.caseId }))
}

function duty(code: Duty): string {
  const words = DUTY_LABELS[code]
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
