import { DEADLINE_RULES } from '../../domain/deadline-rule-data.ts'
import type { DeadlineRule } from '../../domain/deadline-rule.ts'
import { Failure } from '../../domain/failure.ts'
import { CALENDAR_DAYS, CALENDAR_YEARS } from '../../domain/production-calendar-data.ts'
import { buildCalendar } from '../../domain/production-calendar.ts'

/** The calendar the program is delivered with. */
export const calendar = buildCalendar(CALENDAR_DAYS, CALENDAR_YEARS)

export function rule(code: string): DeadlineRule {
  const found = DEADLINE_RULES.find((row) => row.code === code)
  if (found === undefined) throw new Error(`No seed rule ${code}`)
  return found
}

/** The failure that the call throws; anything else is an error of the test. */
export function failureOf(call: () => unknown): Failure {
  try {
    call()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('Nothing was thrown')
}
