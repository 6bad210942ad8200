import type { CalendarDayView } from '../../contract/admin.ts'
import { assertCan } from '../../domain/access.ts'
import { readCalendarRows } from '../../domain/calendar-rows.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSheet } from '../csv/readSheet.ts'

const MOST_PROBLEMS = 20

/**
 * The days of a year from a table file (date; kind; name), for the person to look at before the year is saved. Nothing is stored here.
 * @throws Failure INVALID_INPUT naming every wrong line; FILE_REJECTED for what is no table
 */
export async function readCalendarFile(_service: Service, actor: Actor, input: { year: number; file: File }): Promise<CalendarDayView[]> {
  assertCan(actor, 'manage_reference')
  const { days, problems } = readCalendarRows(await readSheet(input.file), input.year)
  const [first] = problems
  if (first === undefined) return [...days]
  const rest = problems.length - 1
  throw new Failure('INVALID_INPUT', `${first}${rest === 0 ? '' : ` Ошибок ещё: ${rest}.`} Из файла ничего не взято.`, { fields: problems.slice(0, MOST_PROBLEMS).map((message, index) => ({ path: `file.${index}`, message })) })
}
