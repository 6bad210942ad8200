import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { recountedQuery, waitingCases } from '../../db/queries/term-reviews.ts'
import { openIdsQuery } from '../../service/terms/openTerms.ts'
import { upgradedStore } from './support/upgraded-store.ts'

interface Explained {
  explain(format: undefined, options: ReturnType<typeof sql>): Promise<Record<string, unknown>[]>
}
const plan = async (query: Explained) => (await query.explain(undefined, sql`query plan`)).map((step) => String(step['detail'])).join('\n')

test.each(['without statistics', 'with statistics'])('running terms and reviews are read by their indexes %s', async (statistics) => {
  const { read } = await upgradedStore('9999', (db) => {
    if (statistics === 'with statistics') db.exec('analyze')
  })
  expect(await plan(openIdsQuery(read))).toMatch(/cases USING COVERING INDEX cases_open_\w+ \(open=\?/u)
  const page = await plan(waitingCases(read, 1).select('touched.case_id').orderBy('touched.case_id').limit(50))
  expect(page).toMatch(/touched USING PRIMARY KEY \(review_id=\?\)/u)
  expect(page).toMatch(/cases USING INTEGER PRIMARY KEY/u)
  expect(page).not.toMatch(/TEMP B-TREE/u)
  const told = await plan(recountedQuery(read, 1, '2026-11-20T00:00:00.000Z').limit(10))
  expect(told).toMatch(/touched USING (COVERING )?INDEX term_review_cases_recounted \(recounted_at>\?\)|cases USING INDEX cases_open_executor/u)
})
