/** The sentences that answer «why this date?»; they are stored with the deadline. */
import { type IsoDate, addDays, formatRuDate, formatRuDateWithWeekday } from './calendar-date.ts'
import { RULE_START_LABELS, type RuleStart, type TermUnit } from './deadline-rule.ts'
import { calendarDays, workingDays } from './plural.ts'
import type { ProductionCalendar } from './production-calendar.ts'

interface TermFacts {
  readonly ruleCode: string
  readonly basis: string
  readonly startEvent: RuleStart
  readonly start: IsoDate
  readonly amount: number | null
  readonly unit: TermUnit
  readonly countFrom: 'next_day' | 'same_day'
  readonly legalDue: IsoDate
}

/** «Срок 23.12.2026: регистрация 23.11.2026 + 30 календарных дней (СТ-30, п. 7.2.4 и 8.2.2 Стандарта).» */
export function termSentence(facts: TermFacts, promised: boolean): string {
  const due = `Срок ${formatRuDate(facts.legalDue)}`
  const source = `(${facts.ruleCode}, ${facts.basis})`
  const event = `${RULE_START_LABELS[facts.startEvent]} ${formatRuDate(facts.start)}`
  if (facts.amount === null) return `${due}: дата назначена ${source}.`
  const amount = amountText(facts.amount, facts.unit)
  if (promised) return `${due}: обещанная дата, ${event}, не более ${amountLimit(facts.amount, facts.unit)} ${source}.`
  if (facts.countFrom === 'same_day') return `${due}: ${event}, ${amount}, первым считается сам этот день ${source}.`
  return `${due}: ${event} + ${amount} ${source}.`
}

/** «Контрольная дата перенесена на 27.02.2026 (пятница): 01.03.2026 — воскресенье.» Empty when nothing moved. */
export function movedSentence(legalDue: IsoDate, controlDue: IsoDate, calendar: Pick<ProductionCalendar, 'nameOf'>): string[] {
  if (legalDue === controlDue) return []
  const reason = `${formatRuDate(legalDue)} — ${calendar.nameOf(legalDue) ?? 'нерабочий день'}`
  return [`Контрольная дата перенесена на ${formatRuDateWithWeekday(controlDue)}: ${reason}.`]
}

/** Days that a working-day term passes over, as runs: «Не считаются нерабочие дни: 31.01.2026–01.02.2026 (суббота, воскресенье).» */
export function skippedSentence(days: readonly IsoDate[], calendar: Pick<ProductionCalendar, 'isWorking' | 'nameOf'>): string[] {
  const runs: IsoDate[][] = []
  for (const day of days.filter((date) => !calendar.isWorking(date))) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && addDays(last, 1) === day) run.push(day)
    else runs.push([day])
  }
  if (runs.length === 0) return []
  return [`Не считаются нерабочие дни: ${runs.map((run) => runText(run, calendar)).join('; ')}.`]
}

/** Years on whose calendar the dates rest although it is missing or not confirmed. */
export function yearWarnings(years: ReadonlySet<number>, calendar: Pick<ProductionCalendar, 'covers' | 'confirmed'>): string[] {
  return [...years].toSorted((a, b) => a - b).flatMap((year) => {
    if (!calendar.covers(year)) return [`Производственный календарь на ${year} год не заполнен: выходными посчитаны только субботы и воскресенья. Проверьте дату.`]
    if (!calendar.confirmed(year)) return [`Производственный календарь на ${year} год не утверждён: переносы выходных могут измениться. Проверьте дату.`]
    return []
  })
}

/** The days a term counts through, from its first counted day to the last. */
export function rangeOf(start: IsoDate, due: IsoDate, countFrom: 'next_day' | 'same_day'): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = countFrom === 'same_day' ? start : addDays(start, 1); day <= due; day = addDays(day, 1)) days.push(day)
  return days
}

/** `30 календарных дней`, `3 рабочих дня`. */
export function amountText(amount: number, unit: TermUnit): string {
  return unit === 'working' ? workingDays(amount) : calendarDays(amount)
}

function amountLimit(amount: number, unit: TermUnit): string {
  const one = amount % 10 === 1 && amount % 100 !== 11
  return `${amount} ${unit === 'working' ? 'рабоч' : 'календарн'}${unit === 'working' ? (one ? 'его' : 'их') : one ? 'ого' : 'ых'} ${one ? 'дня' : 'дней'}`
}

function runText(run: readonly IsoDate[], calendar: Pick<ProductionCalendar, 'nameOf'>): string {
  const [first, last] = [run[0] ?? '', run.at(-1) ?? '']
  const dates = first === last ? formatRuDate(first) : `${formatRuDate(first)}–${formatRuDate(last)}`
  return `${dates} (${[...new Set(run.map((day) => calendar.nameOf(day) ?? 'нерабочий день'))].join(', ')})`
}
