/** Absences of people and who stands in for them; dates are whole Moscow days, both ends included. */
import { type IsoDate, formatRuDate } from './calendar-date.ts'
import type { Role } from './people.ts'

export interface AbsenceDays {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** `true` on the first day and on the last one. */
export function covers({ from, to }: AbsenceDays, day: IsoDate): boolean {
  return from <= day && day <= to
}

export function overlap(one: AbsenceDays, other: AbsenceDays): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** «отпуск до 30.11.2026» */
export function absenceLabel({ reason, to }: { readonly reason: string | null; readonly to: IsoDate }): string {
  return `${reason ?? 'отсутствует'} до ${formatRuDate(to)}`
}

/** «20.11.2026–30.11.2026», a single day once. */
export function absencePeriod({ from, to }: AbsenceDays): string {
  return from === to ? formatRuDate(from) : `${formatRuDate(from)}–${formatRuDate(to)}`
}

/** An executor is stood in for by an executor: only such a person may write the reply. Anybody else by a person who shares a role. */
export function mayStandIn(absent: readonly Role[], substitute: readonly Role[]): boolean {
  if (absent.includes('specialist')) return substitute.includes('specialist')
  return substitute.some((role) => absent.includes(role))
}
