/** The days of a year as people write them down: in the year grid and in a table file. Every wrong row gets a sentence of its own. */
import { formatRuDate, type IsoDate, isIsoDate, WEEKDAY_NAMES, weekday, yearOf } from './calendar-date.ts'
import type { CalendarDay, CalendarDayKind } from './production-calendar.ts'

/** A row of a table file with the number of its line. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Words for the kinds, as files of the field have them; a worked Sunday is a moved working day like a Saturday. */
const KIND_WORDS: Readonly<Record<string, CalendarDayKind>> = {
  праздник: 'holiday', праздничный: 'holiday', 'праздничный день': 'holiday', 'нерабочий праздничный день': 'holiday', holiday: 'holiday',
  выходной: 'day_off', 'выходной день': 'day_off', 'перенесённый выходной': 'day_off', day_off: 'day_off',
  'рабочая суббота': 'working_saturday', 'рабочее воскресенье': 'working_saturday', 'рабочий день': 'working_saturday', working_saturday: 'working_saturday',
  сокращённый: 'shortened', 'сокращённый день': 'shortened', предпраздничный: 'shortened', 'предпраздничный день': 'shortened', shortened: 'shortened',
}
const plain = (text: string) => text.trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ')
const KIND_OF = new Map(Object.entries(KIND_WORDS).map(([words, kind]) => [plain(words), kind]))

/** The word a table file carries for a day; reading it back gives the same kind. */
export function kindWords({ date, kind }: Pick<CalendarDay, 'date' | 'kind'>): string {
  if (kind === 'working_saturday') return weekday(date) === 7 ? 'рабочее воскресенье' : 'рабочая суббота'
  return { holiday: 'праздничный день', day_off: 'выходной день', shortened: 'сокращённый день' }[kind]
}

/** Dates as «2027-05-03», «03.05.2027» or «3.5.2027»; null for anything else. */
export function readDate(text: string): IsoDate | null {
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text.trim())
  const iso = russian === null ? text.trim() : `${russian[3] ?? ''}-${(russian[2] ?? '').padStart(2, '0')}-${(russian[1] ?? '').padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}

export interface ReadDays {
  readonly days: readonly CalendarDay[]
  /** «Строка 4: …», in the order of the file; any of them means that nothing is taken. */
  readonly problems: readonly string[]
}

/** Rows «date, kind, name»; a first row without a date is a heading. */
export function readCalendarRows(rows: readonly SheetRow[], year: number): ReadDays {
  const body = rows.filter(({ cells }, index) => cells.some((cell) => cell.trim() !== '') && !(index === 0 && !/\d/u.test(cells[0] ?? '')))
  const seen = new Map<IsoDate, number>()
  const days: CalendarDay[] = []
  const problems: string[] = []
  for (const { line, cells } of body) {
    const [dateText = '', kindText = '', name = ''] = cells
    const date = readDate(dateText)
    const kind = KIND_OF.get(plain(kindText))
    const problem = rowProblem({ dateText, kindText, name, date, kind: kind ?? null, year, first: date === null ? undefined : seen.get(date) })
    if (problem !== null) problems.push(`Строка ${line}: ${problem}`)
    else if (date !== null && kind !== undefined) days.push({ date, kind, name: name.trim() })
    if (date !== null && !seen.has(date)) seen.set(date, line)
  }
  if (body.length === 0) problems.push('В файле нет ни одного дня. Нужны столбцы: дата; вид дня; название.')
  return { days: days.toSorted((a, b) => a.date.localeCompare(b.date)), problems }
}

interface RowFacts {
  readonly dateText: string
  readonly kindText: string
  readonly name: string
  readonly date: IsoDate | null
  readonly kind: CalendarDayKind | null
  readonly year: number
  /** The line that named the date already. */
  readonly first: number | undefined
}

function rowProblem({ dateText, kindText, name, date, kind, year, first }: RowFacts): string | null {
  if (date === null) return `«${short(dateText)}» — не дата. Напишите её как 03.05.${year} или ${year}-05-03.`
  if (kind === null) return `вид дня «${short(kindText)}» неизвестен. Пишите: праздничный день, выходной день, рабочая суббота, сокращённый день.`
  if (first !== undefined) return `день ${formatRuDate(date)} уже указан в строке ${first}. Оставьте одну строку.`
  if (plain(kindText).includes('суббота') || plain(kindText) === 'working_saturday') {
    if (weekday(date) !== 6) return `${formatRuDate(date)} — ${WEEKDAY_NAMES[weekday(date)]}, а не суббота. Исправьте дату или вид дня.`
  }
  return dayProblem({ date, kind, name }, year)
}

/** What is wrong with a day of the year by itself; null when nothing is. */
export function dayProblem({ date, kind, name }: CalendarDay, year: number): string | null {
  if (yearOf(date) !== year) return `${formatRuDate(date)} не относится к ${year} году. Исправьте дату.`
  if (kind === 'working_saturday' && weekday(date) < 6) return `${formatRuDate(date)} — будний день, рабочим выходным он быть не может. Исправьте дату.`
  if ((kind === 'holiday' || kind === 'day_off') && name.trim() === '') return `${formatRuDate(date)} без названия. Напишите, что за выходной: название попадёт в объяснение срока.`
  return null
}

const LONGEST = 40
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
