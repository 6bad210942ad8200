import type { TermReview } from '../../contract/reference.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { openReviewsQuery, waitingCases } from '../../db/queries/term-reviews.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { peopleNames } from '../control/auditTitles.ts'
import type { Service } from '../context.ts'

const LATEST_SETTLED = 20

/** Changes whose running terms wait for a decision, the oldest first; then the latest that were decided. */
export async function listReviews({ store }: Service, actor: Actor): Promise<TermReview[]> {
  if (!can(actor, 'manage_reference')) assertCan(actor, 'recount_term', 'other')
  const { read } = store
  const [waiting, settled, people] = await Promise.all([
    read.selectFrom('term_reviews').selectAll().where('settled_at', 'is', null).orderBy('id').execute(),
    read.selectFrom('term_reviews').selectAll().where('settled_at', 'is not', null).orderBy('id', 'desc').limit(LATEST_SETTLED).execute(),
    peopleNames(read),
  ])
  const nameOf = (id: number | null) => (id === null ? null : (people.get(id) ?? null))
  return Promise.all([...waiting, ...settled].map(async (row) => {
    const [recounted, left] = await Promise.all([recountedOf(read, row.id), row.settled_at === null ? waitingOf(read, row.id) : 0])
    return {
      id: row.id, version: row.version, kind: row.kind, what: row.what, reason: row.reason, touched: row.touched, recounted, waiting: left,
      createdAt: row.created_at, createdBy: nameOf(row.created_by) ?? '', settledAt: row.settled_at, settledBy: nameOf(row.settled_by), settledNote: row.settled_note ?? '',
    }
  }))
}

async function recountedOf(read: ReadHandle, reviewId: number): Promise<number> {
  const { count } = await read.selectFrom('term_review_cases').select((eb) => eb.fn.countAll<number>().as('count')).where('review_id', '=', reviewId).where('recounted_at', 'is not', null).executeTakeFirstOrThrow()
  return count
}

/** Cases that still wait for a decision after this change. */
export async function waitingOf(read: ReadHandle, reviewId: number): Promise<number> {
  const { count } = await waitingCases(read, reviewId).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}

/** Changes about whose running terms somebody has to decide, for the rail. */
export async function waitingReviews(read: ReadHandle): Promise<number> {
  const open = await openReviewsQuery(read).execute()
  const left = await Promise.all(open.map(({ id }) => waitingCases(read, id).select('touched.case_id').limit(1).executeTakeFirst()))
  return left.filter((one) => one !== undefined).length
}
