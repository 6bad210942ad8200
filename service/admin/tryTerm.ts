import type { TermTrial } from '../../contract/reference.ts'
import type { DeadlineView } from '../../contract/card.ts'
import { proposeRules } from '../../domain/deadline-rule.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { computeClock, deadlineView } from '../cases/computeClock.ts'
import type { Service } from '../context.ts'
import { loadRules } from '../reference.ts'

interface Trial {
  terms: { ruleCode: string; ruleName: string; deadline: DeadlineView | null; problem: string | null }[]
}

/** Which terms an appeal like this would be offered, the proposed one first, each with its computation. No secret: it answers «почему такая дата?». */
export async function tryTerm({ store }: Service, _actor: Actor, { topic, registeredOn, promisedOn, ...facts }: TermTrial): Promise<Trial> {
  const { read } = store
  const topics = topic === null ? [] : [topic]
  const fitting = proposeRules({ ...facts, topic, topics }, await loadRules(read), registeredOn)
  const terms = await Promise.all(fitting.map(async ({ code, name }) => {
    try {
      const { deadline } = await computeClock(read, { ...facts, topics }, { registeredOn, ruleCode: code, promisedOn })
      return { ruleCode: code, ruleName: name, deadline: deadlineView(deadline), problem: null }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { ruleCode: code, ruleName: name, deadline: null, problem: error.message }
    }
  }))
  return { terms }
}
