import { expect, it } from 'vitest'
import { keepLayout } from '../../../service/journal/keepLayout.ts'
import { listViews } from '../../../service/journal/listViews.ts'
import { removeView } from '../../../service/journal/removeView.ts'
import { saveView } from '../../../service/journal/saveView.ts'
import { openTestOffice, refusal } from '../support.ts'

const view = { id: null, version: 0, name: 'Мои жалобы', shared: false, filter: { types: ['complaint' as const], registeredFrom: '2026-10-01' }, sort: 'legalDue' as const, descending: false, columns: ['number' as const, 'lateDays' as const], days: null }

it('a view is kept, changed by its owner, shared by those who may, and removed; the audit remembers', async () => {
  const office = await openTestOffice()
  const [clerk, specialist, deputy] = [office.actor('clerk'), office.actor('specialist'), office.actor('deputy')]
  const names = async (actor: typeof clerk) => (await listViews(office.service, actor)).views.map(({ name }) => name)

  const own = await saveView(office.service, specialist, view)
  expect(own).toMatchObject({ name: 'Мои жалобы', mayChange: true, shared: false, filter: view.filter, columns: view.columns })
  expect(await names(specialist)).toContain('Мои жалобы')
  expect(await names(clerk)).not.toContain('Мои жалобы')
  expect((await refusal(saveView(office.service, specialist, { ...view, name: 'Для всех', shared: true }))).code).toBe('FORBIDDEN')
  expect((await refusal(saveView(office.service, clerk, { ...view, id: own.id, version: own.version }))).code).toBe('NOT_FOUND')
  expect((await refusal(saveView(office.service, specialist, view))).message).toContain('уже есть')
  expect((await refusal(saveView(office.service, specialist, { ...view, id: own.id, version: 9 }))).code).toBe('CONFLICT')
  const mistaken = await refusal(saveView(office.service, specialist, { ...view, name: 'Наоборот', filter: { closedFrom: '2026-02-01', closedTo: '2026-01-01' } }))
  expect(mistaken.message).toBe('«Дата закрытия»: начало 01.02.2026 позже конца 01.01.2026. Отбор не применён: исправьте одну из дат.')

  const shared = await saveView(office.service, clerk, { ...view, name: 'Жалобы квартала', shared: true, days: 90 })
  office.setToday('2026-12-01')
  const seen = (await listViews(office.service, deputy)).views.find(({ id }) => id === shared.id)
  expect(seen).toMatchObject({ name: 'Жалобы квартала', mayChange: false, filter: { types: ['complaint'], registeredFrom: '2026-09-02' } })
  expect((await refusal(removeView(office.service, deputy, { id: shared.id, version: shared.version }))).code).toBe('NOT_FOUND')
  await removeView(office.service, clerk, { id: shared.id, version: shared.version })
  expect(await names(deputy)).not.toContain('Жалобы квартала')

  const recorded = await office.service.store.read.selectFrom('audit').select(['action', 'after_json']).where('entity', '=', 'journal_view').orderBy('seq').execute()
  expect(recorded.map(({ action }) => action)).toEqual(['view.saved', 'view.saved', 'view.removed'])
  expect(recorded[1]?.after_json).toBe('{"name":"Жалобы квартала","sharedView":true,"viewConditions":["Вид"],"viewDays":90}')
})

it('columns and the first view follow the person', async () => {
  const office = await openTestOffice()
  const [clerk, specialist] = [office.actor('clerk'), office.actor('specialist')]
  const first = await listViews(office.service, clerk)
  expect(first).toMatchObject({ mayShare: true, layout: { defaultViewId: null } })
  expect(first.layout.columns.map(({ column }) => column)).toEqual(['number', 'registeredOn', 'applicant', 'summary', 'executor', 'controlDue', 'status'])
  expect(first.views.map(({ name, mayChange }) => [name, mayChange])[0]).toEqual(['Мои в работе', true])

  const layout = { columns: [{ column: 'inn' as const, width: 90 }, { column: 'number' as const, width: 120 }], defaultViewId: first.views[1]?.id ?? null }
  await keepLayout(office.service, clerk, layout)
  expect((await listViews(office.service, clerk)).layout).toEqual(layout)
  expect((await listViews(office.service, specialist)).layout.defaultViewId).toBeNull()
  expect((await refusal(keepLayout(office.service, clerk, { ...layout, columns: [] }))).code).toBe('INVALID_INPUT')
  expect((await refusal(keepLayout(office.service, clerk, { ...layout, defaultViewId: 999 }))).code).toBe('INVALID_INPUT')
  expect((await listViews(office.service, clerk)).layout).toEqual(layout)
})
