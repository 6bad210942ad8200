/**
 * Seed of the production calendar 2025–2027; the administrator edits it in the settings.
 * Sources: Labour Code art. 112 (holidays, and a holiday on a day off moves to the next working day);
 * moved days off of 2025: Government decree of 04.10.2024 No. 1335; of 2026: of 24.09.2025 No. 1466.
 * 2027 holds only what art. 112 gives by itself: the Government has yet to place the days off of 2 and 3 January.
 */
import { type IsoDate, addDays, daysBetween } from './calendar-date.ts'
import type { CalendarDay, CalendarDayKind, CalendarYear } from './production-calendar.ts'

export const CALENDAR_YEARS: readonly CalendarYear[] = [
  { year: 2025, confirmed: true },
  { year: 2026, confirmed: true },
  { year: 2027, confirmed: false },
]

const NEW_YEAR = 'Новогодние каникулы'
const CHRISTMAS = 'Рождество Христово'
const DEFENDER = 'День защитника Отечества'
const WOMEN = 'Международный женский день'
const SPRING = 'Праздник Весны и Труда'
const VICTORY = 'День Победы'
const RUSSIA = 'День России'
const UNITY = 'День народного единства'

export const CALENDAR_DAYS: readonly CalendarDay[] = [
  ...holidays(2025),
  dayOff('2025-05-02', 'выходной, перенесён с 04.01.2025'),
  dayOff('2025-05-08', 'выходной, перенесён с 23.02.2025'),
  dayOff('2025-06-13', 'выходной, перенесён с 08.03.2025'),
  dayOff('2025-11-03', 'выходной, перенесён с 01.11.2025'),
  dayOff('2025-12-31', 'выходной, перенесён с 05.01.2025'),
  { date: '2025-11-01', kind: 'working_saturday', name: 'рабочая суббота, выходной перенесён на 03.11.2025' },
  ...shortened('2025-03-07', '2025-04-30', '2025-06-11'),

  ...holidays(2026),
  dayOff('2026-01-09', 'выходной, перенесён с 03.01.2026'),
  dayOff('2026-03-09', 'выходной, перенесён с 08.03.2026'),
  dayOff('2026-05-11', 'выходной, перенесён с 09.05.2026'),
  dayOff('2026-12-31', 'выходной, перенесён с 04.01.2026'),
  ...shortened('2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03'),

  ...holidays(2027),
  dayOff('2027-05-03', 'выходной, перенесён с 01.05.2027'),
  dayOff('2027-05-10', 'выходной, перенесён с 09.05.2027'),
  dayOff('2027-06-14', 'выходной, перенесён с 12.06.2027'),
  ...shortened('2027-02-22', '2027-04-30', '2027-06-11', '2027-11-03'),
]

/** Labour Code art. 112 part 1: 1–6 and 8 January, 7 January, 23 February, 8 March, 1 and 9 May, 12 June, 4 November. */
function holidays(year: number): CalendarDay[] {
  return [
    ...span(`${year}-01-01`, `${year}-01-06`, 'holiday', NEW_YEAR),
    { date: `${year}-01-07`, kind: 'holiday', name: CHRISTMAS },
    { date: `${year}-01-08`, kind: 'holiday', name: NEW_YEAR },
    { date: `${year}-02-23`, kind: 'holiday', name: DEFENDER },
    { date: `${year}-03-08`, kind: 'holiday', name: WOMEN },
    { date: `${year}-05-01`, kind: 'holiday', name: SPRING },
    { date: `${year}-05-09`, kind: 'holiday', name: VICTORY },
    { date: `${year}-06-12`, kind: 'holiday', name: RUSSIA },
    { date: `${year}-11-04`, kind: 'holiday', name: UNITY },
  ]
}

function span(from: IsoDate, to: IsoDate, kind: CalendarDayKind, name: string): CalendarDay[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => ({ date: addDays(from, index), kind, name }))
}

function dayOff(date: IsoDate, name: string): CalendarDay {
  return { date, kind: 'day_off', name }
}

/** Labour Code art. 95: the working day before a holiday is an hour shorter; it counts as worked. */
function shortened(...dates: IsoDate[]): CalendarDay[] {
  return dates.map((date) => ({ date, kind: 'shortened', name: 'предпраздничный день' }))
}
