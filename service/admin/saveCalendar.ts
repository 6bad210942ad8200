import type { CalendarDayView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { formatRuDate, weekday, yearOf } from '../../domain/calendar-date.ts'
import { Failure, type FieldProblem } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { changedMeanwhile } from './refusals.ts'

export interface CalendarInput {
  year: number
  version: number
  confirmed: boolean
  days: CalendarDayView[]
}

/** Replaces the days of a year. Dates that are stored already are never recomputed. */
export async function saveCalendar(service: Service, actor: Actor, input: CalendarInput): Promise<{ ok: true }> {
  assertCan(actor, 'manage_reference')
  const problems = dayProblems(input)
  if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0].message, { fields: problems })
  const { year, confirmed } = input
  const days = input.days.toSorted((a, b) => a.date.localeCompare(b.date))
  await service.store.write(async (tx) => {
    const known = await tx.selectFrom('calendar_years').selectAll().where('year', '=', year).executeTakeFirst()
    if ((known?.version ?? 0) !== input.version) throw changedMeanwhile(known?.version ?? 0)
    const ofYear = [`${year}-01-01`, `${year}-12-31`] as const
    const before = await tx.selectFrom('calendar_days').selectAll().where('date', '>=', ofYear[0]).where('date', '<=', ofYear[1]).orderBy('date').execute()
    await tx.deleteFrom('calendar_days').where('date', '>=', ofYear[0]).where('date', '<=', ofYear[1]).execute()
    if (days.length > 0) await tx.insertInto('calendar_days').values(days).execute()
    const row = { confirmed, version: input.version + 1 }
    await tx.insertInto('calendar_years').values({ year, ...row }).onConflict((conflict) => conflict.column('year').doUpdateSet(row)).execute()
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'calendar.changed', entity: 'calendar', entityId: year,
      before: { year, confirmed: known?.confirmed ?? null, days: before }, after: { year, confirmed, days },
    })
  })
  announce(service, actor, 'reference')
  return { ok: true }
}

function dayProblems({ year, days }: CalendarInput): FieldProblem[] {
  const seen = new Set<string>()
  return days.flatMap(({ date, kind, name }, index) => {
    const message = dayProblem({ date, kind, name }, year, seen.has(date))
    seen.add(date)
    return message === null ? [] : [{ path: `days.${index}.date`, message }]
  })
}

function dayProblem({ date, kind, name }: CalendarDayView, year: number, repeated: boolean): string | null {
  if (yearOf(date) !== year) return `День ${formatRuDate(date)} не относится к ${year} году. Исправьте дату.`
  if (repeated) return `День ${formatRuDate(date)} указан дважды. Оставьте одну строку.`
  if (kind === 'working_saturday' && weekday(date) < 6) return `${formatRuDate(date)} — будний день, рабочим выходным он быть не может. Исправьте дату.`
  if ((kind === 'holiday' || kind === 'day_off') && name.trim() === '') return `Напишите, что за выходной ${formatRuDate(date)}: название попадёт в объяснение срока.`
  return null
}
