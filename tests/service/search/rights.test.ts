import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { can, masksPersonalData, type Relation } from '../../../domain/access.ts'
import { assignExecutor } from '../../../service/cases/assignExecutor.ts'
import { findCases } from '../../../service/cases/findCases.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { findAnything } from '../../../service/search/findAnything.ts'
import { fragments } from '../../../service/search/fragments.ts'
import { recentCases } from '../../../service/search/recentCases.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { listRecords } from '../../../service/oral/listRecords.ts'
import { listVisits } from '../../../service/oral/listVisits.ts'
import { planVisit } from '../../../service/oral/planVisit.ts'
import { record } from '../oral/support.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'

const PEOPLE: readonly TestPerson[] = ['clerk', 'specialist', 'colleague', 'outsider', 'deputy', 'auditor']
const page = { offset: 0, limit: 50, sort: 'registeredOn', descending: true } as const

/** How each person stands to the case of the specialist; whoever is not named is a stranger to it. */
const RELATIONS: Readonly<Record<string, Relation>> = { specialist: 'own', colleague: 'own_unit' }

async function officeWithCase(): Promise<{ office: TestOffice; caseId: number; number: string }> {
  const office = await openTestOffice()
  const { id: caseId, number } = await office.register({ summary: 'О лягушке', fullText: 'В счётчике поселилась лягушка, прошу выселить.', phones: ['8 (900) 123-45-67'] })
  await assignExecutor(office.service, office.actor('clerk'), { caseId, version: 1, resolution: { executorId: office.actor('specialist').userId, coExecutorIds: [], text: '', intermediateDate: null } })
  return { office, caseId, number }
}

test('words find what a person may open and sees unmasked, in every place of search alike; the number finds what the journal lists', async () => {
  const { office, caseId, number } = await officeWithCase()
  const { service } = office
  for (const person of PEOPLE) {
    const actor = office.actor(person)
    const relation = RELATIONS[person] ?? 'other'
    const expected = can(actor, 'view_card', relation) && !masksPersonalData(actor, relation) ? [caseId] : []
    for (const query of ['лягушку', 'Лампочкин', '89001234567', '«поселилась лягушка»', 'прошу -крокодил']) {
      const listed = await listCases(service, actor, { ...page, filter: { query } })
      expect({ person, query, ids: listed.rows.map(({ id }) => id), total: listed.total }).toEqual({ person, query, ids: expected, total: expected.length })
      expect((await listCases(service, actor, { ...page, sort: 'relevance', filter: { query } })).rows.map(({ id }) => id), `${person} ${query} by relevance`).toEqual(expected)
      expect((await findAnything(service, actor, { query })).cases.map(({ id }) => id), `${person} ${query}`).toEqual(expected)
      expect((await findCases(service, actor, { query })).map(({ id }) => id)).toEqual(expected)
      const lines = await fragments(service, actor, { query, ids: [caseId] })
      expect(lines.cases.map((one) => one.caseId), `${person} ${query} fragments`).toEqual(expected)
    }
    const [jumped] = (await findAnything(service, actor, { query: number })).cases
    expect(jumped).toMatchObject({ id: caseId, found: [], applicant: expected.length > 0 ? 'Лампочкин С.И.' : 'Л••• С.И.' })
  }
  expect((await refusal(findAnything(service, office.actor('administrator'), { query: number }))).code).toBe('FORBIDDEN')
  expect((await refusal(fragments(service, office.actor('administrator'), { query: 'лягушка', ids: [caseId] }))).code).toBe('FORBIDDEN')
})

test('a complaint about oneself is not found by words, nor by its number where it may not be opened', async () => {
  const office = await openTestOffice()
  for (const person of PEOPLE) {
    const actor = office.actor(person)
    const { id: caseId, number } = await office.register({ summary: `Жалоба на сотрудника ${person}`, fullText: 'Грубит крокодил.', aboutUserId: actor.userId })
    expect((await listCases(office.service, actor, { ...page, filter: { query: 'крокодил' } })).rows.map(({ id }) => id)).not.toContain(caseId)
    expect((await fragments(office.service, actor, { query: 'крокодил', ids: [caseId] })).cases).toEqual([])
    const byNumber = (await findAnything(office.service, actor, { query: number })).cases.map(({ id }) => id)
    expect(byNumber, person).toEqual(can(actor, 'view_card', 'about_me') ? [caseId] : [])
  }
})

test('a line says where the words were found; bad queries are answered by a sentence; recent cases stand first', async () => {
  const { office, caseId } = await officeWithCase()
  const clerk = office.actor('clerk')
  const found = async (query: string) => (await findAnything(office.service, clerk, { query })).cases.flatMap((one) => one.found.map(({ place, runs }) => `${place}: ${runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`))
  expect(await found('лягушку')).toEqual(['в письме: В счётчике поселилась [лягушка], прошу выселить.'])
  expect(await found('900 123-45-67')).toEqual(['телефон: [8 (900) 123-45-67]'])
  expect((await findAnything(office.service, clerk, { query: '-лягушка' })).hint).toMatch(/только исключения/u)
  expect((await findAnything(office.service, clerk, { query: '«»' })).hint).toMatch(/ни буквы, ни цифры/u)
  expect((await fragments(office.service, office.actor('auditor'), { query: 'лягушка', ids: [] })).hint).toMatch(/по номеру/u)
  await getCase(office.service, office.actor('deputy'), { caseId })
  expect((await recentCases(office.service, office.actor('deputy'))).map(({ id }) => id)).toEqual([caseId])
})

test('talks are found by name, phone and number by those who see everything of them', async () => {
  const office = await openTestOffice()
  const { id, number } = await record(office, { surname: 'Самоваров', phone: '8 900 555-44-33' })
  for (const person of PEOPLE) {
    const actor = office.actor(person)
    const sees = can(actor, 'view_oral') && !masksPersonalData(actor, person === 'specialist' ? 'own' : 'other')
    for (const query of ['самовар', '89005554433', number]) {
      expect((await findAnything(office.service, actor, { query })).talks.map((one) => one.id), `${person} ${query}`).toEqual(sees ? [id] : [])
    }
  }
})

/** Beginnings and wholes of what the lists hide: of the name, the phone, the account. */
const HIDDEN = ['самовар', 'Самоваров Савелий', '8 900 555-44-33', '9905', '990555777']

test('the journals of talks find by a name, a phone or an account only what they show whole, in rows and totals alike; by a number, what they list', async () => {
  const office = await openTestOffice()
  const person = { surname: 'Самоваров', phone: '8 900 555-44-33', accountNumber: '990 555 777' }
  await record(office, person)
  await record(office, { ...person, outcome: 'callback', callback: { date: '2026-11-23', time: '11:30', phone: person.phone, assigneeId: office.actor('colleague').userId, question: '' } }, 'clerk')
  await record(office, { ...person, kind: 'reception', office: 'Центральный', durationSeconds: null }, 'colleague')
  await record(office, { ...person, kind: 'book', office: 'Центральный', bookNumber: '2', bookPage: '17', outcome: 'noted', durationSeconds: null, time: '' }, 'clerk')
  for (const kind of ['call', 'reception', 'book'] as const) {
    for (const who of PEOPLE) {
      const list = (query: string) => listRecords(office.service, office.actor(who), { kind, mine: false, awaiting: false, query, offset: 0, limit: 50 })
      const whole = (await list('')).rows
      const seen = whole.filter(({ person: name }) => !name.includes('•••')).map(({ number }) => number)
      for (const query of HIDDEN) {
        const { rows, total } = await list(query)
        expect({ kind, who, query, found: rows.map(({ number }) => number), total }).toEqual({ kind, who, query, found: seen, total: seen.length })
      }
      for (const { number } of whole) expect((await list(number)).rows.map((row) => row.number), `${who} ${number}`).toEqual([number])
      expect(await list('иванов')).toEqual({ rows: [], total: 0 })
    }
  }
})

test('the journal of visits finds by a name, a phone or an account only what it shows whole', async () => {
  const office = await openTestOffice()
  const talk = await record(office, {}, 'outsider')
  const visit = { surname: 'Самоваров', name: 'Савелий', patronymic: '', phone: '8 900 555-44-33', accountNumber: '990 555 777', address: 'г. Пятигорск, ул. Мира, д. 1', purpose: 'Снять показания', date: '2026-11-25', time: '' }
  await planVisit(office.service, office.actor('clerk'), { ...visit, assigneeId: office.actor('specialist').userId, requestId: randomUUID(), recordId: null, caseId: null })
  await planVisit(office.service, office.actor('colleague'), { ...visit, assigneeId: office.actor('colleague').userId, requestId: randomUUID(), recordId: talk.id, caseId: null })
  const found = new Map<string, number>()
  for (const who of PEOPLE) {
    const list = (query: string) => listVisits(office.service, office.actor(who), { planned: false, mine: false, query, offset: 0, limit: 50 })
    const whole = (await list('')).rows
    const seen = whole.filter(({ person: name }) => !name.includes('•••')).map(({ number }) => number)
    found.set(who, seen.length)
    for (const query of HIDDEN) {
      const { rows, total } = await list(query)
      expect({ who, query, found: rows.map(({ number }) => number), total }).toEqual({ who, query, found: seen, total: seen.length })
    }
    for (const { number } of whole) expect((await list(number)).rows.map((row) => row.number), `${who} ${number}`).toEqual([number])
  }
  expect(Object.fromEntries(found)).toEqual({ clerk: 2, specialist: 1, colleague: 1, outsider: 1, deputy: 2, auditor: 0 })
})
