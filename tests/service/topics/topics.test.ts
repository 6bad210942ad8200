import { describe, expect, it } from 'vitest'
import type { TopicInput, TopicView } from '../../../contract/reference.ts'
import { saveUser } from '../../../service/admin/saveUser.ts'
import { listUsers } from '../../../service/admin/listUsers.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { intakeLists } from '../../../service/intake/intakeLists.ts'
import { exportTopics } from '../../../service/topics/exportTopics.ts'
import { importClassifier } from '../../../service/topics/importClassifier.ts'
import { listClassifier } from '../../../service/topics/listClassifier.ts'
import { listTopics } from '../../../service/topics/listTopics.ts'
import { moveTopic } from '../../../service/topics/moveTopic.ts'
import { orderTopic } from '../../../service/topics/orderTopic.ts'
import { saveTopic } from '../../../service/topics/saveTopic.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const admin = (office: TestOffice) => office.actor('administrator')
async function topicOf(office: TestOffice, code: string): Promise<TopicView> {
  return (await listTopics(office.service, admin(office))).topics.find((topic) => topic.code === code) ?? expect.fail(`no topic ${code}`)
}
const NEW: TopicInput = { code: '20', name: 'Зарядные станции', parentCode: null, defaultRuleCode: null, defaultExecutorId: null, active: true, version: 0, isNew: true }

describe('topics', () => {
  it('are added, renamed, bound to a rule and an executor, switched off; cases keep the name of the topic they have', async () => {
    const office = await openTestOffice()
    const save = (input: TopicInput) => saveTopic(office.service, admin(office), input)
    await save(NEW)
    await save({ ...NEW, code: '20.01', name: 'Заявка на станцию', parentCode: '20', defaultRuleCode: 'ПДн-10', defaultExecutorId: office.actor('specialist').userId })
    const { id } = await office.register({ topics: ['20.01'] })
    expect((await getCase(office.service, office.actor('clerk'), { caseId: id })).deadline.ruleCode).toBe('ПДн-10')
    const topic = await topicOf(office, '20.01')
    expect(topic).toMatchObject({ used: 1, version: 1, defaultRuleCode: 'ПДн-10' })
    await save({ ...topic, name: 'Электрозарядные станции', active: false, isNew: false })
    const offered = (await intakeLists(office.service, office.actor('clerk'))).topics.map(({ code }) => code)
    expect(offered).toContain('20')
    expect(offered).not.toContain('20.01')
    expect((await getCase(office.service, office.actor('clerk'), { caseId: id })).card.topics).toEqual(['20.01'])
    const records = await office.service.store.read.selectFrom('audit').select(['action', 'entity_id', 'before_json', 'after_json']).where('entity', '=', 'topic').orderBy('seq').execute()
    expect(records.map(({ action, entity_id }) => [action, entity_id])).toEqual([['topic.added', '20'], ['topic.added', '20.01'], ['topic.changed', '20.01']])
    expect(String(records[2]?.before_json)).toContain('Заявка на станцию')
    expect(String(records[2]?.after_json)).toContain('"active":false')
  })

  it('are refused in words, nothing changed', async () => {
    const office = await openTestOffice()
    const save = async (input: Partial<TopicInput>, by: 'administrator' | 'clerk' = 'administrator') => (await refusal(saveTopic(office.service, office.actor(by), { ...NEW, ...input }))).message
    expect(await save({ code: '01' })).toMatch(/Код 01 уже занят: «Начисления и оплата»/u)
    expect(await save({ code: '20.1' })).toMatch(/без точки/u)
    expect(await save({ code: '02.77', parentCode: '01' })).toMatch(/«01\.01»/u)
    expect(await save({ code: '77.01', parentCode: '77' })).toMatch(/Раздела 77 нет/u)
    expect(await save({ code: '01.01.01', parentCode: '01.01' })).toMatch(/начинается с кода раздела/u)
    expect(await save({ defaultRuleCode: 'НЕТ-5' })).toMatch(/Правила НЕТ-5 нет/u)
    expect(await save({ defaultRuleCode: 'ПРОДЛ-30' })).toMatch(/не о сроке ответа/u)
    expect(await save({ defaultExecutorId: office.actor('clerk').userId })).toMatch(/нет роли исполнителя/u)
    expect(await save({ defaultExecutorId: 999 })).toMatch(/Такого сотрудника нет/u)
    const person = (await listUsers(office.service, admin(office))).users.find(({ id }) => id === office.actor('outsider').userId) ?? expect.fail('no person')
    await saveUser(office.service, admin(office), { ...person, active: false, password: '' })
    expect(await save({ defaultExecutorId: person.id })).toMatch(/отключён/u)
    expect(await save({}, 'clerk')).toMatch(/вести справочники/u)
    const chapter = await topicOf(office, '08')
    expect(await save({ ...chapter, active: false, isNew: false })).toMatch(/есть включённые темы, например 08\.01/u)
    const child = await topicOf(office, '08.01')
    expect(await save({ ...child, parentCode: '09', isNew: false })).toMatch(/меняют переносом/u)
    expect((await listTopics(office.service, admin(office))).topics.some(({ code }) => code.startsWith('20'))).toBe(false)
  })

  it('of a parent that is off cannot be on; a stale form meets the version', async () => {
    const office = await openTestOffice()
    await saveTopic(office.service, admin(office), { ...NEW, active: false })
    expect((await refusal(saveTopic(office.service, admin(office), { ...NEW, code: '20.01', parentCode: '20' }))).message).toMatch(/Раздел 20 «Зарядные станции» выключен/u)
    const topic = await topicOf(office, '01.01')
    await saveTopic(office.service, admin(office), { ...topic, name: 'Тарифы', isNew: false })
    expect((await refusal(saveTopic(office.service, admin(office), { ...topic, name: 'Цены', isNew: false }))).code).toBe('CONFLICT')
  })

  it('change places within their level', async () => {
    const office = await openTestOffice()
    const order = async () => (await listTopics(office.service, admin(office))).topics.filter(({ parentCode }) => parentCode === '03').map(({ code }) => code)
    expect(await order()).toEqual(['03.01', '03.02', '03.03', '03.04', '03.05'])
    await orderTopic(office.service, admin(office), { code: '03.03', version: 1, step: -1 })
    await orderTopic(office.service, admin(office), { code: '03.01', version: 1, step: -1 })
    expect(await order()).toEqual(['03.01', '03.03', '03.02', '03.04', '03.05'])
    expect((await refusal(orderTopic(office.service, admin(office), { code: '03.03', version: 1, step: 1 }))).code).toBe('CONFLICT')
  })

  it('move under another parent with a new code; the old cases stay where they were', async () => {
    const office = await openTestOffice()
    const { id } = await office.register({ topics: ['04.03'] })
    await moveTopic(office.service, admin(office), { code: '04.03', version: 1, parentCode: '05', newCode: '05.04' })
    expect(await topicOf(office, '04.03')).toMatchObject({ active: false, used: 1 })
    expect(await topicOf(office, '05.04')).toMatchObject({ active: true, used: 0, name: 'Повреждение техники', parentCode: '05', defaultRuleCode: '354-К' })
    expect((await getCase(office.service, office.actor('clerk'), { caseId: id })).card.topics).toEqual(['04.03'])
    const move = async (input: { code?: string; parentCode?: string; newCode?: string }) => (await refusal(moveTopic(office.service, admin(office), { code: '04.02', version: 1, parentCode: '05', newCode: '05.05', ...input }))).message
    expect(await move({ newCode: '05.04' })).toMatch(/уже занят/u)
    expect(await move({ newCode: '06.04' })).toMatch(/«05\.01»/u)
    expect(await move({ parentCode: '04', newCode: '04.09' })).toMatch(/уже в этом разделе/u)
    expect(await move({ code: '04' })).toMatch(/Раздел не переносят/u)
  })
})

const sheet = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'x.csv')
/** «Счета» as windows-1251 writes it. */
const CP1251 = new Uint8Array([0x30, 0x30, 0x31, 0x3b, 0xd1, 0xf7, 0xe5, 0xf2, 0xe0, 0x3b, 0x30, 0x31, 0x0d, 0x0a])

describe('the all-Russia classifier', () => {
  it('is taken in from UTF-8 with a mark, with commas, and from windows-1251; a second time only what changed', async () => {
    const office = await openTestOffice()
    const take = (text: string | Uint8Array<ArrayBuffer>) => importClassifier(office.service, admin(office), { file: sheet(text) })
    expect(await take('\uFEFFКод;Название;Тема\r\n0003.0009.0097.0689;Оплата жилищно-коммунальных услуг;01\r\n0005.0005.0056.1149;"Перебои; отключения";05.03\r\n')).toEqual({ added: 2, changed: 0, same: 0 })
    expect(await take('0003.0009.0097.0689,Оплата ЖКУ,01.01\n0005.0005.0056.1149,Перебои; отключения,05.03')).toMatchObject({ added: 0 })
    expect(await take(CP1251)).toEqual({ added: 1, changed: 0, same: 0 })
    expect(await listClassifier(office.service, admin(office), { query: 'сЧЁт', offset: 0, limit: 50 })).toEqual({ rows: [{ code: '001', name: 'Счета', topicCode: '01' }], total: 1, mapped: 3 })
    expect((await topicOf(office, '05.03')).classifier).toEqual(['0005.0005.0056.1149'])
    const text = await (await exportTopics(office.service, admin(office))).text()
    expect(text).toMatch(/05\.03;Частые отключения;05;354-К;;да;0;0005\.0005\.0056\.1149\r\n/u)
  })

  it('is refused whole, naming the line', async () => {
    const office = await openTestOffice()
    const refused = async (text: string) => (await refusal(importClassifier(office.service, admin(office), { file: sheet(text) }))).message
    expect(await refused('К;Н;Т\n1;Первая;01\n1;Вторая;\n2;;\n3;Третья;77')).toBe('Строка 3: код 1 уже был в строке 2. Оставьте одну строку. Ошибок ещё: 2. Ничего не изменено.')
    expect(await refused('Имя;Адрес\nИванов;Пятигорск')).toBe('Строка 2: «Иванов» не похоже на код классификатора: в нём нет цифр. Проверьте столбцы: код; название; код темы. Ничего не изменено.')
    expect(await refused('')).toMatch(/Файл пуст/u)
    expect(await refused('Код;Название')).toMatch(/ни одного кода/u)
    expect(await refused('1;"Не закрыта\n2;Вторая')).toMatch(/кавычки/u)
    expect(await refused('1;Первая\0')).toMatch(/не текстовая таблица/u)
    expect((await listClassifier(office.service, admin(office), { query: '', offset: 0, limit: 50 })).total).toBe(0)
  })
})
