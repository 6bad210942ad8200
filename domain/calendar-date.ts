/** A calendar date `YYYY-MM-DD` in Moscow time. */
export type IsoDate = string
/** An instant, ISO 8601 in UTC: `2026-11-23T07:14:00.000Z`. */
export type IsoInstant = string
