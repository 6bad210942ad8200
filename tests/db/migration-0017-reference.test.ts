import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0017: a store of the version before learns reviews of terms and the classifier, and keeps its topics', async () => {
  const store = await upgradedStore('0017', (db) => {
    db.prepare(`insert into topics (code, name) values ('01', 'Начисления')`).run()
  })
  expect(await store.read.selectFrom('topics').select(['code', 'name', 'active']).execute()).toEqual([{ code: '01', name: 'Начисления', active: true }])
  for (const table of ['term_reviews', 'term_review_cases', 'topic_classifier'] as const) expect(await store.read.selectFrom(table).selectAll().execute()).toEqual([])
})
