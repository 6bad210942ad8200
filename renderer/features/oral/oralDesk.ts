import type { PersonRef } from '../../../contract/fields.ts'
import type { IsoDate, IsoInstant } from '../../../domain/calendar-date.ts'

/** What the forms of talks stand on, as the service tells it. */
export interface OralDesk {
  readonly now: IsoInstant
  readonly remindMinutes: number
  readonly answerSeconds: number
  readonly promiseLimit: IsoDate | null
  readonly colleagues: readonly PersonRef[]
  readonly awaiting: number
}
