import { moscowDate, type IsoDate, type IsoInstant } from '../../domain/calendar-date.ts'

/** The store's clock decides, not the workstation's (DOMAIN, «the clock»); tests and the demo set their own. */
export interface Clock {
  now(): Date
  instant(): IsoInstant
  /** Calendar date in Moscow. */
  today(): IsoDate
}

/**
 * A running clock; with `startDate` its calendar begins at that Moscow date and the time of day goes on as usual.
 *
 * @example clockFrom(undefined).today() // '2026-11-23'
 */
export function clockFrom(startDate: IsoDate | undefined): Clock {
  const moscowOffset = '+03:00'
  const shift = startDate === undefined ? 0 : Date.parse(`${startDate}T00:00:00${moscowOffset}`) - Date.parse(`${moscowDate(new Date().toISOString())}T00:00:00${moscowOffset}`)
  const now = () => new Date(Date.now() + shift)
  return { now, instant: () => now().toISOString(), today: () => moscowDate(now().toISOString()) }
}
