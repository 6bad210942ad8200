/** The morning's sentence for a person: what is late, today, this week, and what waits for a hand. */
import { type IsoDate, addDays, daysBetween, formatRuDate, weekday } from './calendar-date.ts'
import { plural } from './plural.ts'
import { type ProductionCalendar, nextWorkingDay } from './production-calendar.ts'
import { type ReminderDates, type ReminderStep, plannedDay } from './reminder.ts'
import type { Addressee } from './reminder-people.ts'

/** Cases of one person; `waiting` are those to assign, sign, decide on or send, whatever their date. */
export interface DigestFigures {
  readonly overdue: number
  readonly today: number
  /** From tomorrow to Sunday. */
  readonly week: number
  readonly waiting: number
}

export const NO_FIGURES: DigestFigures = { overdue: 0, today: 0, week: 0, waiting: 0 }

export const isQuiet = (figures: DigestFigures): boolean => Object.values(figures).every((count) => count === 0)

/** What one case adds to the figures of somebody with that duty. */
export function addToDigest(before: DigestFigures, dates: ReminderDates, duty: Addressee['duty'], today: IsoDate): DigestFigures {
  const planned = plannedDay(dates)
  const sunday = addDays(today, 7 - weekday(today))
  const late = dates.legalDue < today
  const now = !late && planned <= today
  return {
    overdue: before.overdue + Number(late),
    today: before.today + Number(now),
    week: before.week + Number(!late && !now && planned <= sunday),
    waiting: before.waiting + Number(duty !== 'prepare' && duty !== 'watch'),
  }
}

/** The step by which somebody above is counted in: the overdue and those of today are the deputy director's too. */
export function countedAs(dates: ReminderDates, today: IsoDate): ReminderStep | null {
  if (dates.legalDue < today) return 'overdue'
  return plannedDay(dates) <= today ? 'due' : null
}

/** «3 просрочены, 1 сегодня, 5 на этой неделе, 2 ждут вашего решения»; '' when there is nothing to say. */
export function digestWords({ overdue, today, week, waiting }: DigestFigures): string {
  const parts = [
    overdue > 0 ? `${overdue} ${plural(overdue, 'просрочено', 'просрочены', 'просрочено')}` : '',
    today > 0 ? `${today} сегодня` : '',
    week > 0 ? `${week} на этой неделе` : '',
    waiting > 0 ? `${waiting} ${plural(waiting, 'ждёт', 'ждут', 'ждут')} вашего действия` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/**
 * Whether a working day went by since the person was last told the morning's sentence: a closed program, a holiday of one's own. Then
 * one summary says it all. A new colleague (`lastToldOn` null) was not away.
 */
export function wasAway(lastToldOn: IsoDate | null, today: IsoDate, calendar: Pick<ProductionCalendar, 'isWorking'>): boolean {
  return lastToldOn !== null && lastToldOn < today && nextWorkingDay(addDays(lastToldOn, 1), calendar) < today
}

/** «За время отсутствия с 16.11.2026: 3 просрочены, 5 на этой неделе», «Сводка на 23.11.2026: 1 сегодня». */
export function digestTitle(figures: DigestFigures, today: IsoDate, awaySince: IsoDate | null): string {
  const words = digestWords(figures)
  const beginning = awaySince !== null && daysBetween(awaySince, today) > 0 ? `За время отсутствия с ${formatRuDate(awaySince)}` : `Сводка на ${formatRuDate(today)}`
  return `${beginning}: ${words === '' ? 'срочного нет' : words}`
}
