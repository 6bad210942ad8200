import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CASE_SETS } from '../../../domain/case-set.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { proposeDecision } from '../../../service/decisions/proposeDecision.ts'
import { requestExtension } from '../../../service/decisions/requestExtension.ts'
import { AUDIT_TITLES, auditWords } from '../../../service/control/auditTitles.ts'
import { board } from '../../../service/control/board.ts'
import { countCaseSets } from '../../../service/control/figures.ts'
import { myDay } from '../../../service/control/myDay.ts'
import { returnReply } from '../../../service/replies/returnReply.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { assignedCase, caseRowOf, giveKey, KEY_PASSWORD, readyDraft, submitted } from '../replies/desk.ts'

/** Cases in many states: overdue, due today, soon and later, unassigned, returned, for signature, to dispatch, with a proposal. */
async function busyOffice(): Promise<TestOffice> {
  const office = await openTestOffice({ today: '2026-10-20' })
  await assignedCase(office)
  office.setToday('2026-10-22')
  await submitted(office)
  office.setToday('2026-10-24')
  await assignedCase(office)
  office.setToday('2026-10-26')
  await assignedCase(office)
  office.setToday('2026-11-10')
  const returned = await submitted(office)
  await returnReply(office.service, office.actor('deputy'), { ...returned, remarks: [{ text: 'Уточните период', quote: null }] })
  await giveKey(office)
  const signed = await submitted(office)
  await signReply(office.service, office.actor('deputy'), { ...signed, keyPassword: KEY_PASSWORD })
  office.setToday('2026-11-23')
  await office.register()
  const threat = await assignedCase(office)
  const version = (await caseRowOf(office, threat)).version
  await proposeDecision(office.service, office.actor('clerk'), { caseId: threat, version, ground: 'threat', reason: 'Угроза кассиру', fragment: 'приду и поговорю', redirectTo: '' })
  return office
}

describe('named sets', () => {
  it('a figure and the list it opens always agree', async () => {
    const office = await busyOffice()
    for (const person of ['deputy', 'specialist', 'clerk'] as const) {
      const actor = office.actor(person)
      const counts = await countCaseSets(office.service.store.read, CASE_SETS, '2026-11-23', actor)
      for (const set of CASE_SETS) {
        const { rows, total } = await listCases(office.service, actor, { filter: { set }, sort: 'registeredOn', descending: true, offset: 0, limit: 100 })
        expect([set, counts[set], counts[set]]).toEqual([set, total, rows.length])
      }
    }
    expect(await countCaseSets(office.service.store.read, CASE_SETS, '2026-11-23', office.actor('specialist'))).toEqual({
      overdue: 2, today: 1, days_1: 1, days_3: 2, days_5: 2, days_10: 2, unassigned: 1, for_signature: 1, returned: 1, proposals: 1, extensions: 0, to_dispatch: 1,
      open: 8, standing_in: 0, mine_open: 7, mine_overdue: 2, mine_soon: 2, mine_returned: 1, registered_today: 2,
    })
  })

  it('agrees with the chip where the control date was moved', async () => {
    const office = await openTestOffice({ today: '2026-01-30' })
    await assignedCase(office) // legal 01.03.2026 (Sunday), control 27.02.2026 (Friday)
    const sets = async (today: string) => {
      office.setToday(today)
      const counts = await countCaseSets(office.service.store.read, ['overdue', 'today', 'days_3'], today, office.actor('deputy'))
      const { rows } = await listCases(office.service, office.actor('deputy'), { filter: {}, sort: 'registeredOn', descending: true, offset: 0, limit: 5 })
      return { ...counts, chip: rows[0]?.due.kind }
    }
    expect(await sets('2026-02-27')).toEqual({ overdue: 0, today: 1, days_3: 1, chip: 'today' })
    expect(await sets('2026-02-28')).toEqual({ overdue: 0, today: 0, days_3: 1, chip: 'soon' })
    expect(await sets('2026-03-01')).toEqual({ overdue: 0, today: 1, days_3: 1, chip: 'today' })
    expect(await sets('2026-03-02')).toEqual({ overdue: 1, today: 0, days_3: 0, chip: 'overdue' })
  })
})

describe('the board', () => {
  it('shows what is late and with whom it lies', async () => {
    const office = await busyOffice()
    await office.service.store.write((tx) => tx.insertInto('absences').values({ user_id: office.actor('specialist').userId, from_date: '2026-11-20', to_date: '2026-11-30', substitute_id: null, reason: 'отпуск' }).execute())
    const shown = await board(office.service, office.actor('deputy'))
    expect(shown.open).toBe(8)
    const hints = Object.fromEntries(shown.figures.map(({ set, hint }) => [set, hint]))
    expect(hints).toMatchObject({ overdue: 'самое давнее: 4 дня', proposals: '1 угроза — срочно', unassigned: null })
    expect(shown.executors[0]).toMatchObject({ id: office.actor('specialist').userId, shortName: 'Счётчикова А.П.', unitName: 'Отдел расчётов', open: 7, overdue: 2, away: { label: 'отпуск до 30.11.2026', until: '2026-11-30', substitute: null } })
    expect(shown.executors.map(({ shortName, open }) => [shortName, open])).toEqual([['Счётчикова А.П.', 7], ['Гринько А.П.', 0], ['Орлова А.П.', 0]])
    expect(shown.unassigned).toMatchObject({ open: 1, overdue: 0, nearest: '2026-12-23' })
    expect(shown.units).toMatchObject([{ name: 'Отдел расчётов', open: 7, overdue: 2 }, { id: null, name: 'Без исполнителя', unassigned: true, open: 1 }])
    expect(shown.topics).toMatchObject([{ code: '02', name: 'Перерасчёт', open: 8, overdue: 2 }])
  })

  it('is not for executors and the administrator', async () => {
    const office = await openTestOffice()
    for (const person of ['specialist', 'administrator'] as const) expect((await refusal(board(office.service, office.actor(person)))).code).toBe('FORBIDDEN')
  })
})

describe('my day', () => {
  it('counts for each role what it can do something about', async () => {
    const office = await busyOffice()
    const day = async (person: 'clerk' | 'specialist' | 'deputy' | 'administrator' | 'auditor') => myDay(office.service, office.actor(person))
    expect((await day('deputy')).rail).toEqual({ myDay: 4, signature: 1, decisions: 1, overdue: 2, dispatch: 0, mail: 0, oral: 0, paper: 0, duties: 0, visa: null, recount: null })
    expect((await day('clerk')).rail).toEqual({ myDay: 4, signature: 0, decisions: 0, overdue: 2, dispatch: 1, mail: 0, oral: 0, paper: 0, duties: 0, visa: null, recount: null })
    expect((await day('specialist')).rail).toEqual({ myDay: 5, signature: 0, decisions: 0, overdue: 2, dispatch: 0, mail: 0, oral: 0, paper: 0, duties: 0, visa: null, recount: null })
    expect(await day('administrator')).toMatchObject({ figures: [], first: [], rail: { myDay: 0, overdue: 0 } })
    expect((await day('specialist')).figures.map(({ set, count }) => [set, count])).toEqual([['mine_overdue', 2], ['mine_soon', 2], ['mine_returned', 1], ['mine_open', 7]])
    expect((await day('specialist')).greeting).toBe('Доброе утро, Анна Петровна!')
  })

  it('begins with the urgent, then with what is late', async () => {
    const office = await busyOffice()
    const { first } = await myDay(office.service, office.actor('deputy'))
    expect(first[0]).toMatchObject({ urgent: true, status: 'proposal_pending' })
    expect(first[1]?.due.kind).toBe('overdue')
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length)
  })

  it('tells what to see to: a threat, requests, the key, the authority, the calendar, cases left behind', async () => {
    const office = await busyOffice()
    const draft = await readyDraft(office)
    await requestExtension(office.service, office.actor('specialist'), { caseId: draft.caseId, version: (await caseRowOf(office, draft.caseId)).version, days: 5, reason: 'Ждём акт' })
    await office.service.store.write(async (tx) => {
      await tx.updateTable('signing_authorities').set({ valid_to: '2026-12-01' }).where('user_id', '=', office.actor('deputy').userId).execute()
      await tx.updateTable('signing_keys').set({ valid_to: '2026-12-10T00:00:00.000Z' }).execute()
      await tx.updateTable('users').set({ active: false }).where('id', '=', office.actor('specialist').userId).execute()
    })
    const { notices } = await myDay(office.service, office.actor('deputy'))
    expect(notices[0]).toMatchObject({ kind: 'urgent', text: expect.stringContaining('Угроза в обращении') })
    const text = notices.map((notice) => notice.text).join('\n')
    for (const words of ['1 просьба о продлении срока ждёт решения', 'сертификат действует до 10.12.2026', 'право подписи действует до 01.12.2026', 'календарь на 2027 год не утверждён', 'Счётчикова А.П. больше не работает']) expect(text).toContain(words)
    expect((await myDay(office.service, office.actor('deputy2'))).notices.map((notice) => notice.text).join()).toContain('Ключ подписи не загружен')
    expect((await myDay(office.service, office.actor('specialist'))).notices).toEqual([])
  })
})

describe('words of the audit', () => {
  it('every action that a use case records has a title', () => {
    const root = path.join(import.meta.dirname, '../../../service')
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(path.join(root, name), 'utf8'))
    const recorded = sources.flatMap((source) => [...source.matchAll(/\baction: ([^,\n]+(?:,|\n))|record\([^)]*?('[a-z_.]+'[^)]*)/gu)].flatMap((found) => [...(found[1] ?? found[2] ?? '').matchAll(/'([a-z]+\.[a-z_]+)'/gu)].map((code) => code[1] ?? '')))
    const untitled = [...new Set(recorded)].filter((action) => !(action in AUDIT_TITLES))
    expect(recorded.length).toBeGreaterThan(30)
    expect(untitled).toEqual([])
  })

  it('says what changed from what to what, with names for people and the reason last', () => {
    const people = new Map([[3, 'Счётчикова А.П.'], [4, 'Гринько В.С.']])
    const record = {
      action: 'case.reassigned',
      before_json: JSON.stringify({ executor_id: 3, status: 'in_work', legal_due: '2026-12-23', deadline_json: '{}' }),
      after_json: JSON.stringify({ executor_id: 4, status: 'assigned', legal_due: '2026-12-23', deadline_json: '{"a":1}' }),
      note: 'Отпуск',
    } as never
    expect(auditWords(record, people)).toEqual({ title: 'Исполнитель изменён', details: ['Исполнитель: Счётчикова А.П. → Гринько В.С.', 'Состояние: В работе → Назначено', 'Причина: Отпуск'] })
  })
})
