import { formatRuDate } from '../../domain/calendar-date.ts'
import { kindWords } from '../../domain/calendar-rows.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { sheetFile } from '../csv/sheetFile.ts'
import { getCalendar } from './getCalendar.ts'

/** The days of a year as a table file that can be read back. The calendar is no secret and no personal data. */
export async function exportCalendar(service: Service, actor: Actor, { year }: { year: number }): Promise<File> {
  const { days, known } = await getCalendar(service, actor, { year })
  if (!known) throw new Failure('NOT_FOUND', `Календарь ${year} года не заполнен: выгружать нечего.`)
  return sheetFile(`Календарь ${year}.csv`, [['Дата', 'Вид дня', 'Название'], ...days.map((day) => [formatRuDate(day.date), kindWords(day), day.name])])
}
