import type { TouchedTerm } from '../../contract/reference.ts'
import type { Deadline } from '../../domain/deadline.ts'
import type { Recounted } from '../../domain/recount.ts'
import type { OpenTerm } from './openTerms.ts'

const datesOf = ({ legalDue, controlDue }: Pick<Deadline, 'legalDue' | 'controlDue'>) => ({ legalDue, controlDue })

/** A running term beside what would become of it; of people, the executor alone. */
export function touchedTerm({ caseId, number, executorId, stored }: OpenTerm, after: Recounted, newRuleCode: string, people: ReadonlyMap<number, string>): TouchedTerm {
  return {
    caseId, number, executor: executorId === null ? null : (people.get(executorId) ?? null), ruleCode: stored.ruleCode, newRuleCode,
    before: datesOf(stored), after: after.deadline === null ? null : datesOf(after.deadline), problem: after.problem,
  }
}
