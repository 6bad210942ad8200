import { expect, test } from 'vitest'
import { caseFilter } from '../../contract/case-filter.ts'
import { fromJson } from '../../db/schema/json.ts'
import { impossibleFilter } from '../../domain/case-filter.ts'
import { JOURNAL_COLUMNS } from '../../domain/journal-column.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0018: a store of the version before gets the views that the program brings, each of which can be opened', async () => {
  const store = await upgradedStore('0018', (db) => {
    db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Канцелярия' }])
  const views = await store.read.selectFrom('journal_views').selectAll().execute()
  expect(views.map(({ name }) => name)).toEqual(['Мои в работе', 'Просроченные', 'Без исполнителя', 'Срок продлён, в работе', 'Жалобы за месяц', 'Отвечено с опозданием за год'])
  for (const view of views) {
    const filter = caseFilter.strict().parse(fromJson(view.filter_json))
    expect(impossibleFilter(filter)).toBeNull()
    expect([view.sort, ...fromJson(view.columns_json)].every((column) => JOURNAL_COLUMNS.includes(column))).toBe(true)
  }
})
