import { describe, expect, it } from 'vitest'
import type { RuleView } from '../../../contract/admin.ts'
import { auditPage } from '../../../service/admin/auditPage.ts'
import { getCalendar } from '../../../service/admin/getCalendar.ts'
import { getClock } from '../../../service/admin/getClock.ts'
import { getOrganisation } from '../../../service/admin/getOrganisation.ts'
import { listRules } from '../../../service/admin/listRules.ts'
import { saveCalendar } from '../../../service/admin/saveCalendar.ts'
import { saveClock } from '../../../service/admin/saveClock.ts'
import { saveOrganisation } from '../../../service/admin/saveOrganisation.ts'
import { saveRule } from '../../../service/admin/saveRule.ts'
import { verifyAuditChain } from '../../../service/admin/verifyAuditChain.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { caseRowOf } from '../replies/desk.ts'

const admin = (office: TestOffice) => office.actor('administrator')

async function ruleOf(office: TestOffice, code: string): Promise<RuleView & { gapAllowed: boolean }> {
  const rule = (await listRules(office.service, admin(office))).find((one) => one.code === code)
  if (rule === undefined) throw new Error(code)
  return { ...rule, gapAllowed: false }
}

describe('deadline rules', () => {
  it('change for new cases only, with a reason in the audit', async () => {
    const office = await openTestOffice()
    const before = await office.register()
    const rule = await ruleOf(office, 'СТ-30')
    expect(await saveRule(office.service, admin(office), { ...rule, amount: 20, warnBefore: [1, 5, 5], reason: 'Приказ № 7' })).toMatchObject({ amount: 20, warnBefore: [5, 1], version: 2 })
    const after = await office.register()
    expect((await caseRowOf(office, before.id)).legal_due).toBe('2026-12-23')
    expect((await caseRowOf(office, after.id)).legal_due).toBe('2026-12-13')
    expect(await office.service.store.read.selectFrom('audit').select('note').where('action', '=', 'rule.changed').execute()).toEqual([{ note: 'Приказ № 7' }])
  })

  it('are refused: a term of nothing, dates the wrong way round, a stale card, days for a named date, another role', async () => {
    const office = await openTestOffice()
    const rule = { ...(await ruleOf(office, 'СТ-30')), reason: 'Проверка' }
    const refused = async (change: Partial<RuleView>) => (await refusal(saveRule(office.service, admin(office), { ...rule, ...change }))).details.fields?.[0]?.path
    expect(await refused({ amount: 0 })).toBe('amount')
    expect(await refused({ amount: null })).toBe('amount')
    expect(await refused({ validTo: '2000-01-01' })).toBe('validTo')
    expect(await refused({ extensionMax: 0 })).toBe('extensionMax')
    expect(await refused({ basis: ' ' })).toBe('basis')
    const manual = { ...(await ruleOf(office, 'НАДЗОР')), reason: 'Проверка' }
    expect((await refusal(saveRule(office.service, admin(office), { ...manual, amount: 5 }))).message).toContain('назначает человек')
    expect((await refusal(saveRule(office.service, admin(office), { ...rule, version: 5 }))).code).toBe('CONFLICT')
    expect((await refusal(saveRule(office.service, office.actor('deputy'), rule))).code).toBe('FORBIDDEN')
  })

  it('two editions are never in force on one day', async () => {
    const office = await openTestOffice()
    const rule = await ruleOf(office, 'СТ-30')
    await office.service.store.write(async (tx) => {
      const { id: _id, ...row } = await tx.selectFrom('deadline_rules').selectAll().where('id', '=', rule.id).executeTakeFirstOrThrow()
      await tx.insertInto('deadline_rules').values({ ...row, valid_from: '2027-01-01' }).execute()
    })
    const failure = await refusal(saveRule(office.service, admin(office), { ...rule, reason: 'Проверка' }))
    expect(failure.message).toContain('другая редакция')
    expect(await saveRule(office.service, admin(office), { ...rule, validTo: '2026-12-31', reason: 'Новая редакция с 2027 года' })).toMatchObject({ validTo: '2026-12-31' })
  })
})

describe('the clock and the requisites', () => {
  it('are saved over the version that was seen', async () => {
    const office = await openTestOffice()
    const clock = await getClock(office.service, office.actor('specialist'))
    expect(await saveClock(office.service, admin(office), { ...clock, countFrom: 'same_day', reason: 'Приказ № 8' })).toMatchObject({ countFrom: 'same_day', version: 1 })
    expect((await refusal(saveClock(office.service, admin(office), { ...clock, reason: 'Поздно' }))).code).toBe('CONFLICT')
    expect((await refusal(saveClock(office.service, office.actor('deputy'), { ...clock, reason: 'Не моё' }))).code).toBe('FORBIDDEN')
    expect((await caseRowOf(office, (await office.register()).id)).legal_due).toBe('2026-12-22')
    const organisation = await getOrganisation(office.service, office.actor('clerk'))
    expect(await saveOrganisation(office.service, admin(office), { ...organisation, site: 'www.elseti.ru' })).toMatchObject({ site: 'www.elseti.ru', version: organisation.version + 1 })
    expect((await refusal(saveOrganisation(office.service, admin(office), organisation))).code).toBe('CONFLICT')
    expect((await refusal(saveOrganisation(office.service, office.actor('clerk'), organisation))).code).toBe('FORBIDDEN')
  })
})

describe('the production calendar', () => {
  it('of a new year is entered and confirmed; a stale one is refused', async () => {
    const office = await openTestOffice()
    expect(await getCalendar(office.service, office.actor('clerk'), { year: 2028 })).toMatchObject({ known: false, confirmed: false, version: 0, days: [], years: [2025, 2026, 2027] })
    const input = { year: 2028, version: 0, confirmed: true, days: [{ date: '2028-01-03', kind: 'holiday' as const, name: 'Новогодние каникулы' }, { date: '2028-04-29', kind: 'working_saturday' as const, name: '' }] }
    await saveCalendar(office.service, admin(office), input)
    expect(await getCalendar(office.service, admin(office), { year: 2028 })).toMatchObject({ known: true, confirmed: true, version: 1, days: input.days })
    expect((await refusal(saveCalendar(office.service, admin(office), input))).code).toBe('CONFLICT')
    expect((await refusal(saveCalendar(office.service, office.actor('deputy'), input))).code).toBe('FORBIDDEN')
  })

  it('refuses a day of another year, one named twice, a working Saturday on a Monday, a nameless holiday', async () => {
    const office = await openTestOffice()
    const save = async (...days: { date: string; kind: 'holiday' | 'working_saturday'; name: string }[]) => (await refusal(saveCalendar(office.service, admin(office), { year: 2028, version: 0, confirmed: false, days }))).message
    expect(await save({ date: '2027-01-03', kind: 'holiday', name: 'Праздник' })).toContain('не относится к 2028 году')
    expect(await save({ date: '2028-01-03', kind: 'holiday', name: 'Праздник' }, { date: '2028-01-03', kind: 'holiday', name: 'Праздник' })).toContain('указан дважды')
    expect(await save({ date: '2028-01-03', kind: 'working_saturday', name: '' })).toContain('будний день')
    expect(await save({ date: '2028-01-03', kind: 'holiday', name: ' ' })).toContain('Напишите')
  })
})

describe('the audit', () => {
  it('shows cases to those who may read it, and to the administrator only what concerns no case, and alarms', async () => {
    const office = await openTestOffice()
    const { id, number } = await office.register()
    await saveClock(office.service, admin(office), { countFrom: 'next_day', nonWorking: 'none', version: 0, reason: 'Приказ' })
    const page = { offset: 0, limit: 50 }
    const all = await auditPage(office.service, office.actor('auditor'), page)
    expect(all.rows.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([['Изменён порядок отсчёта срока', null], ['Обращение зарегистрировано', number]])
    expect((await auditPage(office.service, office.actor('deputy'), { ...page, caseId: id })).total).toBe(1)
    expect((await auditPage(office.service, admin(office), page)).rows.map(({ title }) => title)).toEqual(['Изменён порядок отсчёта срока'])
    expect((await refusal(auditPage(office.service, admin(office), { ...page, caseId: id }))).code).toBe('FORBIDDEN')
    for (const person of ['clerk', 'specialist'] as const) expect((await refusal(auditPage(office.service, office.actor(person), page))).code).toBe('FORBIDDEN')
    expect(await auditPage(office.service, office.actor('auditor'), { offset: 1, limit: 1 })).toMatchObject({ rows: [{ caseId: id }], total: 2 })
  })

  it('is checked as a chain, and the check is recorded', async () => {
    const office = await openTestOffice()
    await office.register()
    expect(await verifyAuditChain(office.service, office.actor('auditor'))).toMatchObject({ valid: true, records: 1, firstBroken: null })
    expect(await verifyAuditChain(office.service, admin(office))).toMatchObject({ valid: true, records: 2 })
    expect((await refusal(verifyAuditChain(office.service, office.actor('deputy')))).code).toBe('FORBIDDEN')
  })
})
