import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { type NewInputs, type Recounted, recount } from '../../domain/recount.ts'
import { findRule } from '../../domain/deadline-rule.ts'
import type { ProductionCalendar } from '../../domain/production-calendar.ts'
import { loadCalendar, loadRules } from '../reference.ts'
import { readSetting } from '../settings.ts'
import type { OpenTerm } from './openTerms.ts'

export type Recounter = (term: OpenTerm, ruleCode: string | null) => Recounted

/** Counts terms of a review by the tables as they are now, taking anew only what the review is about. */
export async function recounterOf(read: ReadHandle, kind: Row<'term_reviews'>['kind']): Promise<Recounter> {
  const [calendar, settings, rules] = await Promise.all([loadCalendar(read), readSetting(read, 'clock'), loadRules(read)])
  return (term, ruleCode) => {
    if (kind === 'calendar') return counted(term, {}, calendar)
    if (kind === 'clock') return counted(term, { settings }, calendar)
    const rule = ruleCode === null ? null : findRule(rules, ruleCode, term.registeredOn)
    if (rule === null) return { deadline: null, problem: 'Правила, по которому срок пересчитали бы, больше нет.' }
    return counted(term, { rule }, calendar)
  }
}

function counted(term: OpenTerm, inputs: NewInputs, calendar: ProductionCalendar): Recounted {
  const result = recount(term, inputs, calendar)
  const { deadline } = result
  if (deadline === null || deadline.legalDue !== term.stored.legalDue || deadline.controlDue !== term.stored.controlDue) return result
  return { deadline: null, problem: 'Срок уже такой: после правки справочника обращение изменили.' }
}
