import { type SelectQueryBuilder, sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'

type Waiting = SelectQueryBuilder<Schema & { touched: Schema['term_review_cases'] }, 'touched' | 'cases', object>

/** Cases of a review that still wait: in work, not recounted, their dates not those of the change already. */
export function waitingCases(read: ReadHandle, reviewId: number): Waiting {
  return read
    .selectFrom('term_review_cases as touched')
    .innerJoin('cases', 'cases.id', 'touched.case_id')
    .where('touched.review_id', '=', reviewId)
    .where('touched.recounted_at', 'is', null)
    .where(sql<boolean>`cases.open = 1`)
    .where((eb) => eb.or([eb('cases.legal_due', '<>', eb.ref('touched.new_legal')), eb('cases.control_due', '<>', eb.ref('touched.new_control'))]))
}

/** Changes of the reference tables about whose running terms nobody has decided. */
export const openReviewsQuery = (read: ReadHandle) => read.selectFrom('term_reviews').select('id').where('settled_at', 'is', null)

/** Cases of a person whose term was recounted since the instant. */
export const recountedQuery = (read: ReadHandle, executorId: number, since: string) =>
  read
    .selectFrom('term_review_cases as touched')
    .innerJoin('cases', 'cases.id', 'touched.case_id')
    .select(['cases.id', 'cases.number', 'touched.old_legal', 'cases.legal_due', 'touched.old_control', 'cases.control_due'])
    .where('touched.recounted_at', '>=', since)
    .where('cases.executor_id', '=', executorId)
    .where(sql<boolean>`cases.open = 1`)
    .orderBy('touched.recounted_at', 'desc')
