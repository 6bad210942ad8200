import { setImmediate as breathe } from 'node:timers/promises'
import type { ReferenceChange, TouchedTerm } from '../../contract/reference.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { type Recounted, recount, ruleAround, touches } from '../../domain/recount.ts'
import { peopleNames } from '../control/auditTitles.ts'
import { type OpenTerm, openTerms } from './openTerms.ts'
import { touchedTerm } from './touchedTerm.ts'
import { worldsAround } from './worlds.ts'

export interface Effect {
  /** The nearest new date first; those that cannot be counted so last. */
  readonly touched: readonly TouchedTerm[]
  /** Cases in work that were looked at. */
  readonly examined: number
}

type Worlds = Awaited<ReturnType<typeof worldsAround>>

/** Which running terms the change would move. Reads only; ten thousand cases in work take well under a second. */
export async function touchedBy(read: ReadHandle, change: ReferenceChange): Promise<Effect> {
  const worlds = await worldsAround(read, change)
  const people = await peopleNames(read)
  const touched: TouchedTerm[] = []
  let examined = 0
  for await (const page of openTerms(read)) {
    examined += page.length
    for (const term of page) {
      const around = recountAround(term, change.kind, worlds)
      if (around === null || !touches(term.stored, around.before, around.after)) continue
      touched.push(touchedTerm(term, around.after, around.ruleCode, people))
    }
    await breathe()
  }
  return { touched: touched.toSorted((a, b) => nearest(a).localeCompare(nearest(b)) || a.caseId - b.caseId), examined }
}

function recountAround(term: OpenTerm, kind: ReferenceChange['kind'], { before, after }: Worlds): { before: Recounted; after: Recounted; ruleCode: string } | null {
  if (kind === 'calendar') return { before: recount(term, {}, before.calendar), after: recount(term, {}, after.calendar), ruleCode: term.stored.ruleCode }
  if (kind === 'clock') return { before: recount(term, { settings: before.settings }, before.calendar), after: recount(term, { settings: after.settings }, after.calendar), ruleCode: term.stored.ruleCode }
  const rules = ruleAround(term, before.rules, after.rules)
  if (rules === null) return null
  return { before: recount(term, { rule: rules.before }, before.calendar), after: recount(term, { rule: rules.after }, after.calendar), ruleCode: rules.after.code }
}

const nearest = ({ after }: TouchedTerm) => after?.controlDue ?? '9999'
