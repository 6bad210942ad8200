import { expect, test } from 'vitest'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import { caseKeys } from '../../../db/keys.ts'
import { toJson } from '../../../db/schema/json.ts'
import { indexCase } from '../../../db/search/index-case.ts'
import { can, masksPersonalData, relationTo } from '../../../domain/access.ts'
import { JOURNAL_COLUMNS } from '../../../domain/journal-column.ts'
import type { Actor } from '../../../domain/people.ts'
import { PERSONAL_COLUMNS, PERSONAL_FILTERS } from '../../../domain/personal-fields.ts'
import { caseTotals } from '../../../service/cases/caseTotals.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { exportBook } from '../../../service/export/exportBook.ts'
import { exportRegister } from '../../../service/export/exportRegister.ts'
import { findAnything } from '../../../service/search/findAnything.ts'
import { recentCases } from '../../../service/search/recentCases.ts'
import { chosen, finished, ownFolder, sheetRows } from '../export/desk.ts'
import { fillRegister } from '../journal/register.ts'
import { wholeCases, type WholeCase } from '../journal/second-way.ts'
import { openTestOffice, type TestOffice, type TestPerson } from '../support.ts'

const CARDS = 40
const WHOLE = { offset: 0, limit: 100 } as const
const PERIOD = { from: '2025-01-01', to: '2026-12-31' } as const

/** Everybody who reads lists, and how many of the cards each has masked: none but complaints about oneself, a part, all. */
const PEOPLE: readonly [TestPerson, 'few' | 'some' | 'all'][] = [['clerk', 'few'], ['deputy', 'few'], ['specialist', 'some'], ['outsider', 'some'], ['auditor', 'all']]

const SECRET = { surname: 'Тайнов', address: 'г. Пятигорск, ул. Скрытая, д. 1', phones: ['+7 900 555-66-77'], email: 'tain@secret.example', account_number: '5556667', contract_number: 'Т-555', inn: '555566667777', meter_number: 'ТАЙ-555', author_number: '555/т', postal_id: '55566677788899', summary: 'Тайное содержание' }

/** What a person may type about each hidden field: of the card as it was, and as it becomes. */
const TYPED: Record<string, readonly [string, string]> = {
  applicant: ['иванов', 'тайнов'], address: ['ленина', 'скрытая'], phone: ['111-00-0', '555-66-77'], email: ['a1@', 'tain@'], account: ['7001', '5556667'], contractNumber: ['Д-121', 'Т-555'],
  inn: ['2625001111', '555566667777'], meterNumber: ['100235', 'ТАЙ-555'], authorNumber: ['1501', '555/т'], postalId: ['35750012345678', '55566677788899'], summary: ['опора', 'тайное'],
}

const hides = (actor: Actor, { card, beside, unitId }: WholeCase, unitOf: ReadonlyMap<number, number | null>): boolean =>
  masksPersonalData(actor, relationTo(actor, { executorId: card.executor_id, coExecutorIds: beside, unitIds: [unitId, ...beside.map((id) => unitOf.get(id) ?? null)].filter((id) => id !== null), aboutUserId: card.about_user_id }))

/** The hidden fields of these cards become others; nothing else does. */
const conceal = ({ service }: TestOffice, hidden: readonly WholeCase[]): Promise<void> =>
  service.store.write(async (tx) => {
    for (const { card } of hidden) {
      const patch = { ...SECRET, surname: `${card.id % 2 === 0 ? 'А' : 'Я'}${SECRET.surname.toLowerCase()} Тайнов`, organisation: card.organisation, phones: toJson(SECRET.phones) }
      await tx.updateTable('cases').set({ ...patch, ...caseKeys({ ...card, ...patch }) }).where('id', '=', card.id).execute()
      await indexCase(tx, card.id)
    }
  })

/** All that lists, totals, searches and files let this person know about which cards there are and in which order. */
async function answers(office: TestOffice, actor: Actor, folder: ReturnType<typeof ownFolder>): Promise<Record<string, unknown>> {
  const { service } = office
  const told: Record<string, unknown> = {}
  const ids = async (filter: CaseFilter, order: { sort: (typeof JOURNAL_COLUMNS)[number]; descending: boolean }, page: { offset: number; limit: number } = WHOLE) => {
    const { rows, total } = await listCases(service, actor, { ...page, ...order, filter, columns: [...JOURNAL_COLUMNS] })
    return { ids: rows.map(({ id }) => id), total }
  }
  for (const sort of PERSONAL_COLUMNS) {
    for (const descending of [false, true]) {
      const whole = await ids({}, { sort, descending })
      told[`by ${sort} ${descending}`] = whole
      told[`in work by ${sort} ${descending}`] = await ids({ open: true }, { sort, descending })
      if (sort !== 'applicant') continue
      const pages: number[] = []
      for (let offset = 0; offset < whole.total; offset += 7) pages.push(...(await ids({}, { sort, descending }, { offset, limit: 7 })).ids)
      expect(pages, `pages by ${sort}`).toEqual(whole.ids)
    }
  }
  const newest = { sort: 'registeredOn', descending: true } as const
  for (const field of PERSONAL_FILTERS) {
    for (const typed of TYPED[field] ?? expect.fail(field)) {
      told[`${field} ${typed}`] = [await ids({ [field]: typed }, newest), await ids({ [field]: typed }, { sort: 'applicant', descending: false }), await caseTotals(service, actor, { filter: { [field]: typed } })]
      told[`words ${typed}`] = [await ids({ query: typed }, newest), await caseTotals(service, actor, { filter: { query: typed } }), (await findAnything(service, actor, { query: typed })).cases.map(({ id }) => id)]
    }
  }
  told['recent'] = (await recentCases(service, actor)).map(({ id }) => id)
  if (!can(actor, 'export')) return told
  for (const sort of ['applicant', 'phones'] as const) {
    const place = folder.at('a.xlsx')
    await finished(exportRegister(service, actor, { ...chosen(office, place), filter: {}, sort, descending: false, columns: ['number', 'registeredOn'] }))
    told[`file by ${sort}`] = [await sheetRows(place, 'Обращения'), (await sheetRows(place, 'Условия')).filter(([fact]) => fact === 'Порядок' || fact === 'Обращений')]
  }
  await finished(exportBook(service, actor, { ...chosen(office, folder.at('b.xlsx')), book: 'incoming', format: 'xlsx', ...PERIOD }))
  told['incoming'] = (await sheetRows(folder.at('b.xlsx'), 'Входящие обращения')).map(([, number]) => number)
  return told
}

test.each(PEOPLE)('%s: no filter, search, order, total or file depends on what the lists hide', async (person, share) => {
  const office = await openTestOffice()
  const folder = ownFolder()
  await fillRegister(office, CARDS)
  await office.service.store.write((tx) => tx.updateTable('cases').set((eb) => ({ about_user_id: eb('id', '%', 9) })).where((eb) => eb(eb('id', '%', 9), '>', 0)).execute())
  const actor = office.actor(person)
  const unitOf = new Map((await office.service.store.read.selectFrom('users').select(['id', 'unit_id']).execute()).map(({ id, unit_id }) => [id, unit_id]))
  const cases = await wholeCases(office.service.store)
  const hidden = cases.filter((one) => hides(actor, one, unitOf))
  const seen = cases.filter((one) => !hidden.includes(one))
  expect({ few: hidden.length > 0 && hidden.length < 8, some: hidden.length > 8 && seen.length > 2, all: seen.length === 0 }[share]).toBe(true)

  const before = await answers(office, actor, folder)
  // The rows that are shown whole stand by the column, the rest after them by their dates.
  const newest = hidden.map(({ card }) => card).toSorted((a, b) => (a.registered_on === b.registered_on ? b.id - a.id : a.registered_on < b.registered_on ? 1 : -1))
  const byName = seen.map(({ card }) => card).toSorted((a, b) => (a.applicant_sort === b.applicant_sort ? a.id - b.id : a.applicant_sort < b.applicant_sort ? -1 : 1))
  expect(before['by applicant false']).toEqual({ ids: [...byName, ...newest].map(({ id }) => id), total: CARDS })

  await conceal(office, hidden)
  expect(await answers(office, actor, folder)).toEqual(before)

  const rows = (await listCases(office.service, actor, { ...WHOLE, sort: 'applicant', descending: false, filter: { ids: hidden.map(({ card }) => card.id) }, columns: [...JOURNAL_COLUMNS] })).rows
  expect(rows).toHaveLength(hidden.length)
  expect(JSON.stringify(rows)).not.toMatch(/тайн|скрыт|555-66|tain|5556|Т-555|ТАЙ-555/iu)
})
