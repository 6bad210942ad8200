import { type IsoDate, yearOf } from './calendar-date.ts'

/** Storage of a closed case in whole years, from 1 January after the closing year (card field 10). */
export const DEFAULT_RETENTION_YEARS = 5

/** The last day of storage: closed in 2026 with 5 years → 31.12.2031; a destruction act may name the case from the next day. */
export function retentionUntil(closedOn: IsoDate, years: number = DEFAULT_RETENTION_YEARS): IsoDate {
  return `${yearOf(closedOn) + years}-12-31`
}
