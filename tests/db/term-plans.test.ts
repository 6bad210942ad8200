import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../db/open.ts'
import { recountedQuery, waitingCases } from '../../db/queries/term-reviews.ts'
import { openIdsQuery } from '../../service/terms/openTerms.ts'
import { fillStore } from './support/bulk.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

interface Explained {
  explain(format: undefined, options: ReturnType<typeof sql>): Promise<Record<string, unknown>[]>
}
const plan = async (query: Explained) => (await query.explain(undefined, sql`query plan`)).map((step) => String(step['detail'])).join('\n')

test.each(['without statistics', 'with statistics'])('running terms and reviews are read by their indexes %s', async (statistics) => {
  const dir = temporaryDir()
  const now = () => NOW
  await (await openStore({ dir, now })).close()
  fillStore(dir, 1500)
  const db = new Database(join(dir, 'appeals.sqlite'))
  for (const id of [1, 2, 3]) {
    db.prepare(`insert into term_reviews (id, kind, what, reason, touched, created_at, created_by) values (?, 'calendar', '', '', 400, '', 1)`).run(id)
    db.prepare(`insert into term_review_cases select ?, id, null, '', '', '2027-01-01', '2027-01-01', case when id % 40 = 0 then '2026-11-21' end from cases where id > 1100`).run(id)
  }
  if (statistics === 'with statistics') db.exec('analyze')
  db.close()
  const store = await openStore({ dir, now })
  onTestFinished(() => store.close())
  expect(await plan(openIdsQuery(store.read))).toMatch(/cases USING (COVERING )?INDEX cases_open_\w+ \(open=\?/u)
  const page = await plan(waitingCases(store.read, 1).select('touched.case_id').orderBy('touched.case_id').limit(50))
  expect(page).toMatch(/touched USING PRIMARY KEY \(review_id=\?\)/u)
  expect(page).toMatch(/cases USING INTEGER PRIMARY KEY/u)
  expect(page).not.toMatch(/TEMP B-TREE/u)
  expect(await plan(recountedQuery(store.read, 1, '2026-11-20T00:00:00.000Z').limit(10))).not.toMatch(/SCAN/u)
})
