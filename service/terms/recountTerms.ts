import { appendAudit } from '../../db/audit/append.ts'
import { waitingCases } from '../../db/queries/term-reviews.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { isOpen } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import { changeCase } from '../cases/changeCase.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { termColumns } from '../decisions/extensionTerm.ts'
import { termsOf } from './openTerms.ts'
import { recounterOf } from './reviewTerm.ts'

interface RecountInput {
  readonly id: number
  readonly caseIds: readonly number[]
  readonly reason: string
}

export interface RecountResult {
  recounted: number
  /** Cases that were left as they are, each with the sentence that says why. */
  skipped: { number: string; why: string }[]
}

/**
 * Recounts the chosen cases of a review. Each case has a transaction of its own: one that meanwhile was closed, changed or complains of
 * the person at the desk is named and left, the others do not wait for it, and a stop between two leaves both whole.
 */
export async function recountTerms(service: Service, actor: Actor, input: RecountInput): Promise<RecountResult> {
  assertCan(actor, 'recount_term', 'other')
  const review = await service.store.read.selectFrom('term_reviews').selectAll().where('id', '=', input.id).executeTakeFirst()
  if (review === undefined) throw notFound('Изменение справочника')
  if (review.settled_at !== null) throw new Failure('ILLEGAL_TRANSITION', 'По этому изменению решение уже принято: оставшиеся сроки решили не менять.')
  const result: RecountResult = { recounted: 0, skipped: [] }
  for (const caseId of new Set(input.caseIds)) {
    const skipped = await service.store.write((tx) => recountCase(tx, service, actor, review, caseId, input.reason))
    if (skipped === null) {
      result.recounted += 1
      announce(service, actor, 'case', caseId)
    } else result.skipped.push(skipped)
  }
  await service.store.write((tx) => closeWhenDone(tx, service, actor, review.id))
  announce(service, actor, 'reference')
  return result
}

async function recountCase(tx: WriteHandle, service: Service, actor: Actor, review: Row<'term_reviews'>, caseId: number, reason: string): Promise<RecountResult['skipped'][number] | null> {
  const listed = await tx.selectFrom('term_review_cases').select(['rule_code', 'recounted_at']).where('review_id', '=', review.id).where('case_id', '=', caseId).executeTakeFirst()
  if (listed === undefined) throw notFound('Обращение в списке пересчёта')
  const { row, relation } = await loadCase(tx, actor, caseId)
  const skip = (why: string) => ({ number: row.number, why })
  try {
    assertCan(actor, 'recount_term', relation)
  } catch (error) {
    if (error instanceof Failure) return skip(error.message)
    throw error
  }
  if (listed.recounted_at !== null) return skip('Срок уже пересчитан.')
  if (!isOpen(row.status)) return skip('Обращение уже закрыто, срок остался прежним.')
  const [term] = await termsOf(tx, [caseId])
  if (term === undefined) return skip('У обращения нет срока.')
  const { deadline, problem } = (await recounterOf(tx, review.kind))(term, listed.rule_code)
  if (deadline === null) return skip(problem)
  const at = service.clock.instant()
  const { stored } = term
  const sentence = `Срок пересчитан ${formatRuDate(service.clock.today())} после изменения: ${review.what}. Прежний срок ${formatRuDate(stored.legalDue)}, контрольный ${formatRuDate(stored.controlDue)}.`
  const rule = await tx.selectFrom('deadline_rules').select('name').where('code', '=', deadline.ruleCode).orderBy('valid_from', 'desc').executeTakeFirst()
  const ruleName = deadline.ruleCode === stored.ruleCode ? stored.ruleName : (rule?.name ?? stored.ruleName)
  await changeCase(tx, row, {
    actor, at, action: 'case.term_recounted', note: reason, details: { recountedAfter: review.what },
    patch: { rule_code: deadline.ruleCode, ...termColumns({ ...deadline, ruleName, why: [...deadline.why, sentence] }) },
  })
  await tx.updateTable('term_review_cases').set({ recounted_at: at, old_legal: stored.legalDue, old_control: stored.controlDue, new_legal: deadline.legalDue, new_control: deadline.controlDue }).where('review_id', '=', review.id).where('case_id', '=', caseId).execute()
  return null
}

/** The last case decided upon ends the review. */
async function closeWhenDone(tx: WriteHandle, service: Service, actor: Actor, reviewId: number): Promise<void> {
  const left = await waitingCases(tx, reviewId).select('touched.case_id').limit(1).executeTakeFirst()
  if (left !== undefined) return
  const at = service.clock.instant()
  const settled = await tx.updateTable('term_reviews').set((eb) => ({ settled_at: at, settled_by: actor.userId, settled_note: 'Пересчитано', version: eb('version', '+', 1) })).where('id', '=', reviewId).where('settled_at', 'is', null).returning('what').executeTakeFirst()
  if (settled === undefined) return
  await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'term_review.done', entity: 'term_review', entityId: reviewId, before: null, after: { recountedAfter: settled.what } })
}
