import type { CalendarDayView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { dayProblem } from '../../domain/calendar-rows.ts'
import { Failure, type FieldProblem } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { keepReview } from '../terms/keepReview.ts'
import { touchedBy } from '../terms/touchedBy.ts'
import { changedMeanwhile } from './refusals.ts'

export interface CalendarInput {
  year: number
  version: number
  confirmed: boolean
  days: CalendarDayView[]
}

/** Replaces the days of a year. Terms that already run and would differ are kept as a review; none of them moves here. */
export async function saveCalendar(service: Service, actor: Actor, input: CalendarInput): Promise<{ ok: true }> {
  assertCan(actor, 'manage_reference')
  const problems = dayProblems(input)
  if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0].message, { fields: problems })
  const { year, confirmed } = input
  const days = input.days.toSorted((a, b) => a.date.localeCompare(b.date))
  const effect = await touchedBy(service.store.read, { kind: 'calendar', year, days })
  const at = service.clock.instant()
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
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'calendar.changed', entity: 'calendar', entityId: year,
      before: { year, confirmed: known?.confirmed ?? null, days: before }, after: { year, confirmed, days, touched: effect.touched.length },
    })
    await keepReview(tx, effect, { kind: 'calendar', what: `Производственный календарь ${year} года`, reason: '', actor, at })
  })
  announce(service, actor, 'reference')
  return { ok: true }
}

function dayProblems({ year, days }: CalendarInput): FieldProblem[] {
  const seen = new Set<string>()
  return days.flatMap((day, index) => {
    const message = seen.has(day.date) ? `День ${formatRuDate(day.date)} указан дважды. Оставьте одну строку.` : dayProblem(day, year)
    seen.add(day.date)
    return message === null ? [] : [{ path: `days.${index}.date`, message }]
  })
}
