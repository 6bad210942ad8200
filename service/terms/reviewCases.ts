import type { TouchedTerm } from '../../contract/reference.ts'
import { waitingCases } from '../../db/queries/term-reviews.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { notFound } from '../admin/refusals.ts'
import { peopleNames } from '../control/auditTitles.ts'
import type { Service } from '../context.ts'
import { termsOf } from './openTerms.ts'
import { recounterOf } from './reviewTerm.ts'
import { touchedTerm } from './touchedTerm.ts'

/** A page of the cases of a review that still wait, each with the date it has and the date it would get today. */
export async function reviewCases({ store }: Service, actor: Actor, input: { id: number; offset: number; limit: number }): Promise<{ rows: TouchedTerm[]; total: number }> {
  assertCan(actor, 'recount_term', 'other')
  const { read } = store
  const review = await read.selectFrom('term_reviews').select(['id', 'kind']).where('id', '=', input.id).executeTakeFirst()
  if (review === undefined) throw notFound('Изменение справочника')
  const [page, { total }, recounter, people] = await Promise.all([
    waitingCases(read, review.id).select(['touched.case_id as caseId', 'touched.rule_code as ruleCode']).orderBy('touched.case_id').limit(input.limit).offset(input.offset).execute(),
    waitingCases(read, review.id).select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    recounterOf(read, review.kind),
    peopleNames(read),
  ])
  const codes = new Map(page.map(({ caseId, ruleCode }) => [caseId, ruleCode]))
  const terms = await termsOf(read, page.map(({ caseId }) => caseId))
  return { rows: terms.map((term) => touchedTerm(term, recounter(term, codes.get(term.caseId) ?? null), codes.get(term.caseId) ?? term.stored.ruleCode, people)), total }
}
