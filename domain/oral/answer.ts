/** The talk that answers an oral appeal and closes it (6.3.1: information is given by phone or in person as the citizen wishes). */
import { type IsoDate, formatRuDate, isIsoDate, isTimeOfDay } from '../calendar-date.ts'
import type { FieldProblem } from '../failure.ts'
import type { ReplyChannel } from '../appeal.ts'

export const ORAL_WAYS = ['phone', 'in_person'] as const
export type OralWay = (typeof ORAL_WAYS)[number]
export const ORAL_WAY_INFO: Record<OralWay, { label: string; channel: ReplyChannel }> = {
  phone: { label: 'По телефону', channel: 'phone' },
  in_person: { label: 'На приёме', channel: 'pick_up' },
}

export interface OralAnswer {
  readonly talkedOn: IsoDate
  /** `HH:MM`, Moscow. */
  readonly talkedTime: string
  readonly answer: string
}

/** The talk lies between the receipt and now, and what was answered is written down. */
export function answerProblems({ talkedOn, talkedTime, answer }: OralAnswer, { receivedOn, today, now }: { readonly receivedOn: IsoDate; readonly today: IsoDate; readonly now: string }): FieldProblem[] {
  const dated = isIsoDate(talkedOn)
  const rows: (FieldProblem | null)[] = [
    dated ? null : { path: 'talkedOn', message: 'Укажите день разговора.' },
    dated && talkedOn > today ? { path: 'talkedOn', message: `День ${formatRuDate(talkedOn)} ещё не наступил. Исправьте дату.` } : null,
    dated && talkedOn < receivedOn ? { path: 'talkedOn', message: `Разговор раньше поступления ${formatRuDate(receivedOn)}. Исправьте дату.` } : null,
    isTimeOfDay(talkedTime) ? null : { path: 'talkedTime', message: 'Укажите время разговора в виде ЧЧ:ММ.' },
    dated && talkedOn === today && talkedTime > now ? { path: 'talkedTime', message: `Сейчас ${now}: разговор ещё не состоялся. Исправьте время.` } : null,
    answer.trim().length >= 3 ? null : { path: 'answer', message: 'Запишите, что ответили заявителю.' },
  ]
  return rows.filter((row) => row !== null)
}
