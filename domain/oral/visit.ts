/** 6.3.3. «… может быть организован выезд на дом к данному гражданину (индивидуальное выездное обслуживание).» */
import { type IsoDate, formatRuDate, isIsoDate, isTimeOfDay } from '../calendar-date.ts'
import type { FieldProblem } from '../failure.ts'
import { dueState, type DueState } from '../due-state.ts'
import type { VisitState } from './record.ts'

export interface VisitToCheck {
  readonly surname: string
  readonly address: string
  readonly purpose: string
  readonly date: IsoDate
  /** `HH:MM`, or '' while only the day is agreed. */
  readonly time: string
}

export function visitProblems(visit: VisitToCheck, today: IsoDate): FieldProblem[] {
  return [
    ...(visit.surname.trim() === '' ? [{ path: 'surname', message: 'Укажите, к кому выезд.' }] : []),
    ...(visit.address.trim().length < 5 ? [{ path: 'address', message: 'Укажите адрес выезда.' }] : []),
    ...(visit.purpose.trim().length < 3 ? [{ path: 'purpose', message: 'Укажите, зачем выезд.' }] : []),
    ...visitDayProblems(visit, today),
  ]
}

export function visitDayProblems({ date, time }: Pick<VisitToCheck, 'date' | 'time'>, today: IsoDate): FieldProblem[] {
  if (!isIsoDate(date)) return [{ path: 'date', message: 'Укажите день выезда.' }]
  return [
    ...(date < today ? [{ path: 'date', message: `День ${formatRuDate(date)} уже прошёл. Укажите другой.` }] : []),
    ...(time === '' || isTimeOfDay(time) ? [] : [{ path: 'time', message: 'Время запишите в виде ЧЧ:ММ или оставьте пустым.' }]),
  ]
}

/** The clock of a planned visit; one that is over has none. */
export function visitDue({ state, visitOn }: { readonly state: VisitState; readonly visitOn: IsoDate }, today: IsoDate): DueState | null {
  return state === 'planned' ? dueState({ legalDue: visitOn, controlDue: visitOn }, today) : null
}
