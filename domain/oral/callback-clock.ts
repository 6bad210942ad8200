/** How an agreed time looks from now, to the minute. A minute begins at its first second: at 16:30:59 a call for 16:30 is still due now. */
import { type IsoInstant, addDays, formatRuDate, moscowDate, moscowTime } from '../calendar-date.ts'
import type { DueState } from '../due-state.ts'
import { plural } from '../plural.ts'

const MINUTE_MS = 60_000
const HOUR = 60

/**
 * State of a time that was agreed on; `soon` begins `remindMinutes` before it. `days` is 0 unless another Moscow day is meant.
 * «просрочено на 5 мин», «сейчас», «через 12 мин», «сегодня в 16:30», «завтра в 10:00», «25.11.2026 в 10:00».
 */
export function callbackState(dueAt: IsoInstant, now: IsoInstant, remindMinutes: number): DueState {
  const left = minuteOf(dueAt) - minuteOf(now)
  if (left < 0) return { kind: 'overdue', days: 0, label: `просрочено на ${spell(-left)}` }
  if (left === 0) return { kind: 'today', days: 0, label: 'сейчас' }
  if (left <= Math.max(remindMinutes, HOUR)) return { kind: left <= remindMinutes ? 'today' : 'soon', days: 0, label: `через ${spell(left)}` }
  return { kind: 'later', days: 0, label: dayAndTime(dueAt, now) }
}

/** The reminder is due: overdue, or less than `remindMinutes` away. */
export function needsReminder(dueAt: IsoInstant, now: IsoInstant, remindMinutes: number): boolean {
  return minuteOf(dueAt) - minuteOf(now) <= remindMinutes
}

/** The instant up to which callbacks are already to be reminded of. */
export function reminderHorizon(now: IsoInstant, remindMinutes: number): IsoInstant {
  return new Date((minuteOf(now) + remindMinutes + 1) * MINUTE_MS - 1).toISOString()
}

function dayAndTime(dueAt: IsoInstant, now: IsoInstant): string {
  const day = moscowDate(dueAt)
  const today = moscowDate(now)
  const name = day === today ? 'сегодня' : day === addDays(today, 1) ? 'завтра' : formatRuDate(day)
  return `${name} в ${moscowTime(dueAt)}`
}

/** «5 мин», «1 ч 20 мин», «2 дня 3 ч». */
function spell(minutes: number): string {
  const hours = Math.floor(minutes / HOUR)
  const days = Math.floor(hours / 24)
  if (days > 0) return [`${days} ${plural(days, 'день', 'дня', 'дней')}`, hours % 24 === 0 ? '' : `${hours % 24} ч`].filter(Boolean).join(' ')
  if (hours === 0) return `${minutes} мин`
  return [`${hours} ч`, minutes % HOUR === 0 ? '' : `${minutes % HOUR} мин`].filter(Boolean).join(' ')
}

const minuteOf = (instant: IsoInstant): number => Math.floor(Date.parse(instant) / MINUTE_MS)
