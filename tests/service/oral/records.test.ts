import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { correctRecord } from '../../../service/oral/correctRecord.ts'
import { earlierContacts } from '../../../service/oral/earlierContacts.ts'
import { getRecord } from '../../../service/oral/getRecord.ts'
import { listRecords } from '../../../service/oral/listRecords.ts'
import { recordTalk } from '../../../service/oral/recordTalk.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'
import { promise, record, talk } from './support.ts'

const LIST = { kind: 'call', mine: false, awaiting: false, query: '', offset: 0, limit: 50 } as const
const list = (office: TestOffice, person: TestPerson, change: Partial<Parameters<typeof listRecords>[2]> = {}) => listRecords(office.service, office.actor(person), { ...LIST, ...change })
const audit = (office: TestOffice, action: string) => office.service.store.read.selectFrom('audit').select(['actor_name', 'note', 'before_json', 'after_json']).where('action', '=', action).execute()

describe('a record of a talk', () => {
  it('gets the next number of its own journal, once however often it is sent', async () => {
    const office = await openTestOffice()
    const form = { ...talk(), requestId: randomUUID() }
    const first = await recordTalk(office.service, office.actor('clerk'), form)
    expect(first.number).toBe('ТЛ-0001/26')
    expect(await recordTalk(office.service, office.actor('clerk'), form)).toEqual(first)
    expect((await record(office)).number).toBe('ТЛ-0002/26')
    expect((await record(office, { kind: 'reception' })).number).toBe('ЛП-0001/26')
    expect((await record(office, { kind: 'book', time: '', outcome: 'noted', office: 'Офис № 1', bookNumber: '2', bookPage: '17' })).number).toBe('КО-0001/26')
    expect((await office.register()).number).toBe('Л-0001/26')
    expect(await audit(office, 'oral.recorded')).toHaveLength(4)
    office.setToday('2027-01-11')
    expect((await record(office, { date: '2027-01-11', time: '09:00' })).number).toBe('ТЛ-0001/27')
  })

  it('holds what was said, when and for how long', async () => {
    const office = await openTestOffice()
    const { id } = await record(office)
    const view = await getRecord(office.service, office.actor('specialist'), { id })
    expect(view.form).toEqual(talk())
    expect(view).toMatchObject({ identified: true, caseRef: null, mayCorrect: true, mayOpenAppeal: false, recordedBy: { shortName: 'Счётчикова А.П.' } })
  })

  it('is not made while a stranger is told about an account; the refusal is', async () => {
    const office = await openTestOffice()
    const stranger = { surname: '', name: '', patronymic: '', accountNumber: '', answer: '', topics: [] }
    const refused = await refusal(record(office, { ...stranger, topics: ['01'] }))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'confidential' }] } })
    expect(refused.message).toContain('п. 7.1.4')
    expect((await list(office, 'clerk')).total).toBe(0)
    const { id } = await record(office, { ...stranger, outcome: 'refused' })
    expect(await getRecord(office.service, office.actor('clerk'), { id })).toMatchObject({ identified: false, mayOpenAppeal: false })
    expect((await list(office, 'clerk')).rows[0]).toMatchObject({ person: 'не назвался', identified: false, outcome: 'refused' })
  })

  it('promises a visitor not more than the rule allows, whatever the rule says', async () => {
    const office = await openTestOffice()
    const visitor = { kind: 'reception', outcome: 'appeal' } as const
    expect((await refusal(record(office, { ...visitor, promisedOn: '2026-12-24' }))).message).toContain('не позже 23.12.2026')
    await office.service.store.write((tx) => tx.updateTable('deadline_rules').set({ amount: 10 }).where('code', '=', 'СТ-УСТН').execute())
    expect((await refusal(record(office, { ...visitor, promisedOn: '2026-12-04' }))).message).toContain('не позже 03.12.2026')
    expect((await record(office, { ...visitor, promisedOn: '2026-12-03' })).number).toBe('ЛП-0001/26')
  })

  it('is corrected with a reason by its author or a clerk, and the audit keeps both wordings', async () => {
    const office = await openTestOffice()
    const { id } = await record(office)
    const correction = { ...talk({ summary: 'Спрашивает о перерасчёте за август', topics: ['02', '01'] }), id, version: 1, reason: 'Оговорка в месяце' }
    expect((await refusal(correctRecord(office.service, office.actor('outsider'), correction))).code).toBe('FORBIDDEN')
    expect(await correctRecord(office.service, office.actor('clerk'), correction)).toMatchObject({ number: 'ТЛ-0001/26', version: 2 })
    expect((await refusal(correctRecord(office.service, office.actor('specialist'), correction))).code).toBe('CONFLICT')
    const [entry] = await audit(office, 'oral.corrected')
    expect(entry).toMatchObject({ note: 'Оговорка в месяце', before_json: expect.stringContaining('сентябрь'), after_json: expect.stringContaining('август') })
    expect((await getRecord(office.service, office.actor('clerk'), { id })).form.topics).toEqual(['02', '01'])
    expect((await refusal(correctRecord(office.service, office.actor('clerk'), { ...correction, version: 2, kind: 'reception' }))).details.fields?.[0]?.path).toBe('kind')
  })

  it('keeps its call back through a correction', async () => {
    const office = await openTestOffice()
    const { id } = await promise(office)
    const correction = { ...talk({ outcome: 'callback', summary: 'Уточнение' }), id, version: 1, reason: 'Уточнение' }
    expect(await refusal(correctRecord(office.service, office.actor('specialist'), { ...correction, outcome: 'answered' }))).toMatchObject({ details: { fields: [{ path: 'outcome' }] } })
    await correctRecord(office.service, office.actor('specialist'), correction)
    expect((await getRecord(office.service, office.actor('specialist'), { id })).callbacks).toMatchObject([{ phone: '8 928 000-00-19', state: 'waiting' }])
  })
})

describe('the journals', () => {
  it('are paged, filtered and searched by person, phone, account and number', async () => {
    const office = await openTestOffice()
    await record(office)
    await record(office, { surname: 'Зуева', name: 'Ольга', accountNumber: '990000888', phone: '33-27-70', outcome: 'directed', directedTo: 'Сетевая организация' }, 'clerk')
    await record(office, { date: '2026-11-20', time: '15:00', surname: 'Лампочкина', phone: '', accountNumber: '990000777' })
    const numbers = async (change: Partial<Parameters<typeof listRecords>[2]>) => (await list(office, 'clerk', change)).rows.map(({ number }) => number)
    expect(await numbers({})).toEqual(['ТЛ-0002/26', 'ТЛ-0001/26', 'ТЛ-0003/26'])
    expect(await list(office, 'clerk', { limit: 1, offset: 1 })).toMatchObject({ total: 3, rows: [{ number: 'ТЛ-0001/26', topic: 'Перерасчёт' }] })
    expect(await numbers({ from: '2026-11-21' })).toEqual(['ТЛ-0002/26', 'ТЛ-0001/26'])
    expect(await numbers({ to: '2026-11-21' })).toEqual(['ТЛ-0003/26'])
    expect(await numbers({ outcome: 'directed' })).toEqual(['ТЛ-0002/26'])
    expect(await numbers({ mine: true })).toEqual(['ТЛ-0002/26'])
    expect(await numbers({ query: 'лампочк' })).toEqual(['ТЛ-0001/26', 'ТЛ-0003/26'])
    expect(await numbers({ query: '+7 (928) 000 00 19' })).toEqual(['ТЛ-0001/26'])
    expect(await numbers({ query: '990000' })).toEqual(['ТЛ-0002/26', 'ТЛ-0001/26', 'ТЛ-0003/26'])
    expect(await numbers({ query: 'тл-0003/26' })).toEqual(['ТЛ-0003/26'])
    expect(await numbers({ query: 'никто' })).toEqual([])
  })

  it('mask who called from people who have nothing to do with it, and their look is audited', async () => {
    const office = await openTestOffice()
    const { id } = await record(office)
    for (const person of ['clerk', 'deputy', 'specialist'] as const) expect((await list(office, person)).rows[0], person).toMatchObject({ person: 'Лампочкин С.И.', phone: '8 928 000-00-19', summary: expect.stringContaining('перерасчёте') })
    for (const person of ['outsider', 'auditor'] as const) expect((await list(office, person)).rows[0], person).toMatchObject({ person: 'Л••• С.И.', phone: '•••19', accountNumber: '•••719', summary: '' })
    await getRecord(office.service, office.actor('specialist'), { id })
    await getRecord(office.service, office.actor('auditor'), { id })
    await getRecord(office.service, office.actor('auditor'), { id })
    expect(await audit(office, 'oral.view')).toMatchObject([{ actor_name: 'Белова Анна Петровна' }])
  })

  it('are closed to the administrator, and only read by those who decide or audit', async () => {
    const office = await openTestOffice()
    expect((await refusal(list(office, 'administrator'))).code).toBe('FORBIDDEN')
    for (const person of ['administrator', 'deputy', 'auditor'] as const) expect((await refusal(record(office, {}, person))).code, person).toBe('FORBIDDEN')
  })
})

describe('earlier contacts of the same caller', () => {
  it('are talks and appeals by account, phone and name, the strongest match named', async () => {
    const office = await openTestOffice()
    const appeal = await office.register({ accountNumber: '990000719', phones: ['8 928 000-00-19'] })
    const { id } = await record(office)
    const found = await earlierContacts(office.service, office.actor('outsider'), { surname: '', name: '', accountNumber: '990000719', phone: '' })
    expect(found).toEqual([
      expect.objectContaining({ source: 'talk', id, number: 'ТЛ-0001/26', match: 'тот же лицевой счёт', state: 'Ответ дан', words: 'Спрашивает о перерасчёте за сентябрь' }),
      expect.objectContaining({ source: 'case', id: appeal.id, number: 'Л-0001/26', match: 'тот же лицевой счёт' }),
    ])
    expect(await earlierContacts(office.service, office.actor('outsider'), { surname: '', name: '', accountNumber: '', phone: '+7 928 000 00 19' })).toHaveLength(2)
  })

  it('by a surname alone say that there was one, not what about', async () => {
    const office = await openTestOffice()
    await record(office)
    const ask = (person: TestPerson, surname = 'Лампочкин', name = '') => earlierContacts(office.service, office.actor(person), { surname, name, accountNumber: '', phone: '' })
    for (const person of ['outsider', 'clerk'] as const) {
      expect(await ask(person, 'Лампоч')).toEqual([])
      expect(await ask(person, 'Лампочкин', 'С')).toHaveLength(1)
      expect(await ask(person, 'Лампочкин', 'О')).toEqual([])
    }
    expect(await ask('outsider')).toMatchObject([{ match: 'та же фамилия', words: '' }])
    expect(await ask('clerk')).toMatchObject([{ match: 'та же фамилия', words: 'Спрашивает о перерасчёте за сентябрь' }])
    expect(await earlierContacts(office.service, office.actor('clerk'), { surname: '', name: '', accountNumber: '', phone: '' })).toEqual([])
  })
})
