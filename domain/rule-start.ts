/** The day from which a rule counts, by its start event and the dates of the card. */
import type { IsoDate } from './calendar-date.ts'
import type { DeadlineRule } from './deadline-rule.ts'
import { Failure } from './failure.ts'

export interface StartDates {
  readonly registeredOn: IsoDate
  readonly receivedOn: IsoDate
  readonly authorDate: IsoDate | null
}

/** Throws Failure INVALID_INPUT when the card does not hold the date the rule counts from. */
export function startOf(rule: Pick<DeadlineRule, 'code' | 'start'>, { registeredOn, receivedOn, authorDate }: StartDates): IsoDate {
  switch (rule.start) {
    case 'receipt':
    case 'visit':
    case 'presentation':
      return receivedOn
    case 'author_date': {
      if (authorDate !== null) return authorDate
      const message = `Срок по правилу ${rule.code} считается от даты документа автора. Укажите его исходящую дату.`
      throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'authorDate', message }] })
    }
    case 'registration':
    case 'legal_due':
    case 'manual':
      return registeredOn
  }
}
