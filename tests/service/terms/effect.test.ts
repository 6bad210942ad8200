import { describe, expect, it } from 'vitest'
import type { RuleFields, RuleView } from '../../../contract/admin.ts'
import type { ReferenceChange } from '../../../contract/reference.ts'
import type { Card } from '../../../contract/card.ts'
import { addDays } from '../../../domain/calendar-date.ts'
import { getCalendar } from '../../../service/admin/getCalendar.ts'
import { listRules } from '../../../service/admin/listRules.ts'
import { addEdition } from '../../../service/admin/addEdition.ts'
import { saveCalendar } from '../../../service/admin/saveCalendar.ts'
import { saveClock } from '../../../service/admin/saveClock.ts'
import { saveRule } from '../../../service/admin/saveRule.ts'
import { computeClock } from '../../../service/cases/computeClock.ts'
import { cardOf } from '../../../service/intake/cardColumns.ts'
import { previewEffect } from '../../../service/terms/previewEffect.ts'
import { listTopics } from '../../../service/topics/listTopics.ts'
import { saveTopic } from '../../../service/topics/saveTopic.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const KINDS: readonly Partial<Card>[] = [
  { topics: ['02'] }, { topics: ['05.01'], type: 'complaint' }, { topics: ['13'], type: 'request' }, { topics: ['16'], type: 'proposal', channel: 'email', email: 'a@b.example' },
  { topics: ['01'], type: 'claim' }, { topics: ['03', '04'], type: 'application' },
]

/** Open cases of many kinds over the autumn of 2026. */
async function filledOffice(): Promise<TestOffice> {
  const office = await openTestOffice({ today: '2026-10-05' })
  for (const [day, kinds] of [['2026-10-05', KINDS], ['2026-11-02', KINDS.slice(0, 2)], ['2026-11-23', KINDS.slice(0, 4)]] as const) {
    office.setToday(day)
    for (const card of kinds) await office.register({ ...card, receivedOn: addDays(day, -1) })
  }
  return office
}
const admin = (office: TestOffice) => office.actor('administrator')

async function ruleOf(office: TestOffice, code: string): Promise<RuleView & { gapAllowed: boolean }> {
  const rule = (await listRules(office.service, admin(office))).find((one) => one.code === code)
  if (rule === undefined) throw new Error(code)
  return { ...rule, gapAllowed: false }
}
const fieldsOf = ({ id: _id, version: _version, ...fields }: Awaited<ReturnType<typeof ruleOf>>): RuleFields => fields

/** A second way: after the change every open card is computed afresh by the clock of registration and compared with what it keeps. */
async function byHand(office: TestOffice, keepsRule: boolean): Promise<Map<number, [string, string]>> {
  const { read } = office.service.store
  const rows = await read.selectFrom('cases').selectAll().execute()
  const moved = new Map<number, [string, string]>()
  for (const row of rows) {
    const topics = await read.selectFrom('case_topics').select('topic_code').where('case_id', '=', row.id).orderBy('main', 'desc').orderBy('topic_code').execute()
    const { deadline } = await computeClock(read, cardOf(row, topics.map(({ topic_code }) => topic_code)), { registeredOn: row.registered_on, ruleCode: keepsRule ? row.rule_code : null })
    if (deadline.legalDue !== row.legal_due || deadline.controlDue !== row.control_due) moved.set(row.id, [deadline.legalDue, deadline.controlDue])
  }
  return moved
}

async function foreseen(office: TestOffice, change: ReferenceChange): Promise<Map<number, [string, string]>> {
  const { rows, total, examined } = await previewEffect(office.service, admin(office), { change, offset: 0, limit: 100 })
  expect(rows).toHaveLength(total)
  expect(examined).toBe(12)
  return new Map(rows.map(({ caseId, after }) => [caseId, [after?.legalDue ?? '', after?.controlDue ?? '']]))
}

describe('what a change would move, against a count of every card afresh', () => {
  it('the calendar: 4 November worked, 24 December off', async () => {
    const office = await filledOffice()
    const { days, version } = await getCalendar(office.service, admin(office), { year: 2026 })
    const next = [...days.filter(({ date }) => date !== '2026-11-04'), { date: '2026-12-23', kind: 'day_off' as const, name: 'перенесён' }]
    const expected = await foreseen(office, { kind: 'calendar', year: 2026, days: next })
    expect(expected.size).toBeGreaterThan(2)
    await saveCalendar(office.service, admin(office), { year: 2026, version, confirmed: true, days: next })
    expect(expected).toEqual(await byHand(office, true))
    const review = await office.service.store.read.selectFrom('term_reviews').selectAll().executeTakeFirstOrThrow()
    expect(review).toMatchObject({ kind: 'calendar', what: 'Производственный календарь 2026 года', touched: expected.size, settled_at: null })
  })

  it('how days are counted', async () => {
    const office = await filledOffice()
    const settings = { countFrom: 'same_day', nonWorking: 'next' } as const
    const expected = await foreseen(office, { kind: 'clock', settings })
    await saveClock(office.service, admin(office), { ...settings, version: 0, reason: 'Приказ № 8' })
    expect(expected.size).toBeGreaterThan(4)
    expect(expected).toEqual(await byHand(office, true))
  })

  it('a rule: another term, and the rule switched off so that the next one is proposed', async () => {
    const office = await filledOffice()
    const rule = await ruleOf(office, 'СТ-30')
    const expected = await foreseen(office, { kind: 'rule', id: rule.id, edition: false, fields: { ...fieldsOf(rule), amount: 20 } })
    await saveRule(office.service, admin(office), { ...rule, amount: 20, reason: 'Приказ № 7' })
    expect(expected).toEqual(await byHand(office, false))
    const second = await filledOffice()
    const outages = await ruleOf(second, '354-К')
    const off = await foreseen(second, { kind: 'rule', id: outages.id, edition: false, fields: { ...fieldsOf(outages), enabled: false } })
    await saveRule(second.service, admin(second), { ...outages, enabled: false, reason: 'Не применяется' })
    expect(off.size).toBe(4)
    expect(off).toEqual(await byHand(second, false))
  })

  it('an edition from a date: only cases registered since', async () => {
    const office = await filledOffice()
    const rule = await ruleOf(office, 'СТ-30')
    const fields = { ...fieldsOf(rule), amount: 15, validFrom: '2026-11-02' }
    const expected = await foreseen(office, { kind: 'rule', id: rule.id, edition: true, fields })
    const edition = await addEdition(office.service, admin(office), { ...fields, id: rule.id, version: rule.version, reason: 'Новая редакция Стандарта' })
    expect(edition).toMatchObject({ code: 'СТ-30', amount: 15, validFrom: '2026-11-02', validTo: null })
    expect(await ruleOf(office, 'СТ-30')).toMatchObject({ id: edition.id })
    expect(await office.service.store.read.selectFrom('deadline_rules').select('valid_to').where('id', '=', rule.id).executeTakeFirstOrThrow()).toEqual({ valid_to: '2026-11-01' })
    expect(expected.size).toBeGreaterThan(2)
    expect(expected).toEqual(await byHand(office, false))
  })

  it('the default rule of a topic: the rule begins to fit cards of the topic', async () => {
    const office = await filledOffice()
    const expected = await foreseen(office, { kind: 'topic', code: '02', defaultRuleCode: 'ПДн-10' })
    const topic = (await listTopics(office.service, admin(office))).topics.find(({ code }) => code === '02') ?? expect.fail('no topic')
    await saveTopic(office.service, admin(office), { ...topic, defaultRuleCode: 'ПДн-10', isNew: false })
    expect(expected.size).toBe(3)
    expect(expected).toEqual(await byHand(office, false))
  })
})

describe('the effect', () => {
  it('comes by pages, the nearest date first, and shows numbers, executors and dates alone', async () => {
    const office = await filledOffice()
    const change: ReferenceChange = { kind: 'clock', settings: { countFrom: 'same_day', nonWorking: 'previous' } }
    const all = await previewEffect(office.service, admin(office), { change, offset: 0, limit: 100 })
    const second = await previewEffect(office.service, admin(office), { change, offset: 3, limit: 3 })
    expect(second.rows).toEqual(all.rows.slice(3, 6))
    const dates = all.rows.map(({ after }) => after?.controlDue ?? '')
    expect(dates).toEqual(dates.toSorted((a, b) => a.localeCompare(b)))
    expect(JSON.stringify(all)).not.toMatch(/Лампочкин|Образцовая|Перерасчёт/u)
    expect(Object.keys(all.rows[0] ?? {})).toEqual(['caseId', 'number', 'executor', 'ruleCode', 'newRuleCode', 'before', 'after', 'problem'])
  })

  it('is for those who keep the tables', async () => {
    const office = await openTestOffice()
    for (const person of ['clerk', 'specialist', 'deputy', 'auditor'] as const) {
      expect((await refusal(previewEffect(office.service, office.actor(person), { change: { kind: 'calendar', year: 2026, days: [] }, offset: 0, limit: 10 }))).code).toBe('FORBIDDEN')
    }
  })

  it('nothing is stored, and no review kept, by looking or by a change that moves nothing', async () => {
    const office = await filledOffice()
    const before = await office.service.store.read.selectFrom('cases').select(['id', 'legal_due', 'control_due', 'version']).execute()
    const { days, version } = await getCalendar(office.service, admin(office), { year: 2026 })
    await previewEffect(office.service, admin(office), { change: { kind: 'calendar', year: 2026, days: [] }, offset: 0, limit: 10 })
    await saveCalendar(office.service, admin(office), { year: 2026, version, confirmed: false, days })
    expect(await office.service.store.read.selectFrom('term_reviews').select('id').execute()).toEqual([])
    expect(await office.service.store.read.selectFrom('cases').select(['id', 'legal_due', 'control_due', 'version']).execute()).toEqual(before)
  })
})
