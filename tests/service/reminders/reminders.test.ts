import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { extendTerm } from '../../../service/decisions/extendTerm.ts'
import { proposeDecision } from '../../../service/decisions/proposeDecision.ts'
import { saveRule } from '../../../service/admin/saveRule.ts'
import { listRules } from '../../../service/admin/listRules.ts'
import { openService } from '../../../service/openService.ts'
import { chooseDesktop } from '../../../service/reminders/chooseDesktop.ts'
import { listReminders } from '../../../service/reminders/listReminders.ts'
import { markSeen } from '../../../service/reminders/markSeen.ts'
import { remindCases } from '../../../service/reminders/remindCases.ts'
import { getReminderSettings } from '../../../service/reminders/getReminderSettings.ts'
import { saveReminderSettings } from '../../../service/reminders/saveReminderSettings.ts'
import { startReminders } from '../../../service/reminders/startReminders.ts'
import { tellReminders } from '../../../service/reminders/tellReminders.ts'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { todaysDigest } from '../../../service/reminders/todaysDigest.ts'
import { ASSETS, openTestOffice, refusal, SPELLING, TEXT_TOOLS, type TestOffice } from '../support.ts'
import { assignedCase, caseRowOf, GOOD_TEXT } from '../replies/desk.ts'
import { absent, giveTo, listed, remind, tell } from './support.ts'

const stored = (office: TestOffice) => office.service.store.read.selectFrom('reminders').selectAll().orderBy('id').execute()
const numberOf = async (office: TestOffice, caseId: number) => (await caseRowOf(office, caseId)).number

describe('a case on its way to its date', () => {
  it('reminds its executor step by step, and the deputy director from the last day on; each once', async () => {
    const office = await openTestOffice()
    const number = await numberOf(office, await assignedCase(office))
    await remind(office)
    expect(await stored(office)).toEqual([])
    // Due 23.12.2026. The tenth day before is a Sunday.
    const days = { '2026-12-10': null, '2026-12-11': 'осталось 12 дней', '2026-12-18': 'осталось 5 дней', '2026-12-22': 'остался 1 день', '2026-12-23': 'сегодня', '2026-12-24': 'просрочено на 1 день' }
    for (const [day, label] of Object.entries(days)) {
      office.setToday(day)
      await remind(office)
      await remind(office)
      expect(await listed(office, 'specialist'), day).toEqual(label === null ? [] : [`${number} prepare: ${label}`])
      expect(await listed(office, 'deputy'), day).toEqual(day >= '2026-12-23' ? [`${number} watch: ${label}`] : [])
    }
    const rows = await stored(office)
    expect(rows.filter(({ user_id }) => user_id === office.actor('specialist').userId).map(({ step }) => step)).toEqual(['before_10', 'before_3', 'before_1', 'due', 'overdue'])
    expect(rows.filter(({ done_at }) => done_at === null)).toHaveLength(3)
    expect(await listed(office, 'colleague')).toEqual([])
    expect(await listed(office, 'administrator')).toEqual([])
  })

  it('says nothing at night and on Saturday, and on a working Saturday does', async () => {
    const office = await openTestOffice()
    await assignedCase(office)
    office.setToday('2026-12-19')
    await remind(office)
    expect(await stored(office)).toEqual([])
    await office.service.store.write((tx) => tx.insertInto('calendar_days').values({ date: '2026-12-19', kind: 'working_saturday', name: 'рабочая суббота' }).execute())
    office.wait(-61)
    await remind(office)
    expect(await stored(office)).toEqual([])
    expect(await todaysDigest(office.service, office.actor('specialist'))).toBeNull()
    office.wait(1)
    await remind(office)
    expect(await stored(office)).toMatchObject([{ step: 'before_3', created_on: '2026-12-19' }])
    office.wait(9 * 60)
    expect(await tell(office, 'specialist')).toEqual([])
    office.wait(-1)
    expect(await tell(office, 'specialist')).toMatchObject([{ key: 'digest-2026-12-19' }])
  })

  it('goes after whoever must act: clerks, the executor, the signers, the clerks again; what moved on is done by itself', async () => {
    const office = await openTestOffice()
    const { id: caseId, number } = await office.register()
    office.setToday('2026-12-22')
    const who = async () => {
      await remind(office)
      const people = await Promise.all((['clerk', 'clerk2', 'specialist', 'deputy', 'deputy2'] as const).map(async (person) => [person, (await listed(office, person)).map((line) => line.slice(number.length + 1).split(':')[0])] as const))
      return Object.fromEntries(people.filter(([, lines]) => lines.length > 0))
    }
    expect(await who()).toEqual({ clerk: ['assign'], clerk2: ['assign'] })
    await giveTo(office, caseId, 'specialist', 'clerk')
    expect(await who()).toEqual({ specialist: ['prepare'] })
    const executor = office.actor('specialist')
    const draft = await beginReply(office.service, executor, { caseId, templateCode: null })
    const saved = await saveReply(office.service, executor, { replyId: draft.id, version: draft.version, text: { ...draft.text, ...GOOD_TEXT } })
    await submitReply(office.service, executor, { replyId: saved.id, version: saved.version })
    expect(await who()).toEqual({ deputy: ['sign'], deputy2: ['sign'] })
    expect((await stored(office)).filter(({ done_at }) => done_at === null)).toHaveLength(2)
  })

  it('a proposal is decided by somebody else than who made it', async () => {
    const office = await openTestOffice()
    const { id: caseId } = await office.register()
    await proposeDecision(office.service, office.actor('clerk'), { caseId, version: 1, ground: 'abuse', reason: 'Одни оскорбления', fragment: 'слова', redirectTo: '' })
    office.setToday('2026-12-22')
    await remind(office)
    expect(await listed(office, 'deputy')).toMatchObject([expect.stringContaining('decide')])
    expect(await listed(office, 'clerk')).toEqual([])
  })

  it('an extension begins the steps anew; an edited calendar or rule does not', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    office.setToday('2026-12-21')
    await remind(office)
    const rule = (await listRules(office.service, office.actor('administrator'))).find(({ code }) => code === 'СТ-30')
    if (rule === undefined) throw new Error('no rule')
    await saveRule(office.service, office.actor('administrator'), { ...rule, warnBefore: [20, 2], gapAllowed: false, reason: 'Напоминать реже' })
    await office.service.store.write((tx) => tx.insertInto('calendar_days').values([{ date: '2026-12-22', kind: 'day_off', name: 'перенос' }, { date: '2026-12-21', kind: 'shortened', name: 'канун' }]).execute())
    await remind(office)
    expect((await stored(office)).map(({ step }) => step)).toEqual(['before_3', 'before_1'])
    await office.service.store.write((tx) => tx.deleteFrom('calendar_days').where('date', '=', '2026-12-22').execute())
    await remind(office)
    await remind(office)
    expect((await stored(office)).filter(({ done_at }) => done_at === null).map(({ step }) => step)).toEqual(['before_1'])

    await extendTerm(office.service, office.actor('deputy'), { caseId, version: (await caseRowOf(office, caseId)).version, days: 20, reason: 'Сложная проверка' })
    await remind(office)
    expect(await listed(office, 'specialist')).toEqual([])
    office.setToday('2027-01-11')
    await remind(office)
    expect((await stored(office)).at(-1)).toMatchObject({ step: 'before_1', due_on: '2027-01-12' })
    expect(await listed(office, 'specialist')).toMatchObject([expect.stringContaining('остался 1 день')])
  })

  it('reassigned: the new executor hears at once, the old one has it no more, not even before the round', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    office.setToday('2026-12-18')
    await remind(office)
    await tell(office, 'specialist')
    await tell(office, 'outsider')
    await giveTo(office, caseId, 'outsider')
    expect(await listed(office, 'specialist')).toEqual([])
    await remindCases(office.service, [caseId])
    expect(await listed(office, 'outsider')).toHaveLength(1)
    expect(await tell(office, 'outsider')).toMatchObject([{ title: `${await numberOf(office, caseId)}: осталось 5 дней`, caseId }])
    expect((await stored(office)).map(({ done_at }) => done_at === null)).toEqual([false, true])
    // Back again: in the list, without a word.
    await giveTo(office, caseId, 'specialist')
    await remindCases(office.service, [caseId])
    expect(await listed(office, 'specialist')).toHaveLength(1)
    expect(await tell(office, 'specialist')).toEqual([])
  })

  it('an absent executor’s goes to the substitute too, and to the deputy director when nobody stands in', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await absent(office, 'specialist', 'colleague', '2026-12-14')
    office.setToday('2026-12-18')
    await remind(office)
    const [row] = (await listReminders(office.service, office.actor('colleague'))).rows
    expect(row).toMatchObject({ duty: 'prepare', insteadOf: { shortName: 'Счётчикова А.П.' } })
    expect(await listed(office, 'specialist')).toHaveLength(1)
    expect(await listed(office, 'deputy')).toEqual([])
    // A stranger to the unit may open it while standing in; the administrator may not, so the deputy director hears of it.
    const { specialist, outsider } = { specialist: office.actor('specialist').userId, outsider: office.actor('outsider') }
    await office.service.store.write((tx) => tx.updateTable('absences').set({ substitute_id: outsider.userId }).execute())
    await remindCases(office.service, [caseId])
    expect((await listReminders(office.service, { ...outsider, standsInFor: [specialist] })).rows).toHaveLength(1)
    expect(await listed(office, 'outsider')).toEqual([])
    await office.service.store.write((tx) => tx.updateTable('absences').set({ substitute_id: office.actor('administrator').userId }).execute())
    await remindCases(office.service, [caseId])
    expect(await listed(office, 'administrator')).toEqual([])
    expect(await listed(office, 'colleague')).toEqual([])
    expect(await listed(office, 'deputy')).toHaveLength(1)
  })

  it('a complaint about a person never reminds that person', async () => {
    const office = await openTestOffice()
    await office.register({ aboutUserId: office.actor('clerk2').userId })
    await office.register({ surname: 'Ужов', aboutUserId: office.actor('deputy').userId })
    office.setToday('2026-12-24')
    await remind(office)
    expect(await listed(office, 'clerk2')).toHaveLength(1)
    expect(await listed(office, 'deputy')).toHaveLength(1)
    expect(await listed(office, 'deputy2')).toHaveLength(2)
  })
})

describe('the morning', () => {
  it('is one sentence; a program closed for a week sends one summary to each, not a flood', async () => {
    const office = await openTestOffice()
    for (const surname of ['Абрамов', 'Борисов', 'Волков', 'Громов', 'Дятлов']) {
      const { id: caseId } = await office.register({ surname })
      await giveTo(office, caseId, 'specialist', 'clerk')
    }
    office.setToday('2026-12-14')
    await remind(office)
    expect(await tell(office, 'specialist')).toEqual([{ key: 'digest-2026-12-14', title: 'Сводка на 14.12.2026: срочного нет', body: expect.stringMatching(/^А-0001\/26: осталось 9 дней; .* и ещё 2$/u), caseId: null }])
    // Closed from 15.12 to 23.12: the steps of three days, of one day and of the day itself went by.
    office.setToday('2026-12-24')
    await remind(office)
    expect(await tell(office, 'specialist')).toEqual([{ key: 'digest-2026-12-24', title: 'За время отсутствия с 15.12.2026: 5 просрочено', body: '', caseId: null }])
    expect(await tell(office, 'specialist')).toEqual([])
    expect(await todaysDigest(office.service, office.actor('specialist'))).toMatchObject({ figures: { overdue: 5, today: 0, week: 0, waiting: 0 }, awaySince: '2026-12-15' })
    expect((await listReminders(office.service, office.actor('specialist'))).rows).toHaveLength(5)
    // The deputy directors were never told anything here, so they were not away.
    expect(await tell(office, 'deputy')).toMatchObject([{ title: 'Сводка на 24.12.2026: 5 просрочено' }])
  })

  it('waits for working hours after a weekend start, and tells one who comes at noon', async () => {
    const office = await openTestOffice()
    await assignedCase(office)
    office.setToday('2026-12-19')
    await remind(office)
    expect(await tell(office, 'specialist')).toEqual([])
    office.setToday('2026-12-21')
    office.wait(-90)
    await remind(office)
    expect(await tell(office, 'specialist')).toEqual([])
    office.wait(240)
    await remind(office)
    expect(await tell(office, 'specialist')).toMatchObject([{ title: 'Сводка на 21.12.2026: 1 на этой неделе', body: 'Л-0001/26: осталось 2 дня' }])
  })

  it('two programs on one store make and tell each thing once', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'appeals-'))
    const clock = { now: () => new Date('2026-12-18T10:00:00+03:00'), instant: () => '2026-12-18T07:00:00.000Z', today: () => '2026-12-18' }
    const office = await openTestOffice({ dir, exclusive: false })
    await assignedCase(office)
    const second = await openService({ dir, assetsDir: ASSETS, textTools: TEXT_TOOLS, spelling: SPELLING, clock, log: pino({ level: 'silent' }), programVersion: 'test', exclusive: false })
    onTestFinished(() => second.store.close())
    office.setToday('2026-12-18')
    await remindCases(office.service)
    await remindCases(second)
    expect(await stored(office)).toHaveLength(1)
    const actor = office.actor('specialist')
    const told = [await tellReminders(office.service, actor), await tellReminders(second, actor)]
    expect(told.flatMap(({ messages }) => messages)).toHaveLength(1)
  })
})

describe('in the background', () => {
  it('a change of a case is answered at once, by an event of its own', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    office.setToday('2026-12-18')
    const heard: string[] = []
    const noticed = () => new Promise<void>((resolve) => {
      const deaf = office.service.changes.subscribe('change', ({ topic }) => {
        heard.push(topic)
        if (topic !== 'reminder') return
        deaf()
        resolve()
      })
    })
    const first = noticed()
    const stop = startReminders(office.service)
    await first
    expect(await listed(office, 'specialist')).toHaveLength(1)
    const again = noticed()
    await giveTo(office, caseId, 'colleague')
    await again
    expect(await listed(office, 'colleague')).toHaveLength(1)
    await stop()
    expect(heard).toContain('case')
  })
})

describe('what a person does with them', () => {
  it('marks own ones seen, one or all, and switches the desktop off for oneself', async () => {
    const office = await openTestOffice()
    await office.register()
    await office.register({ surname: 'Ужов' })
    office.setToday('2026-12-22')
    await remind(office)
    const mine = () => listReminders(office.service, office.actor('clerk'))
    const [first] = (await mine()).rows
    await markSeen(office.service, office.actor('clerk2'), { ids: [first?.id ?? 0] })
    expect(await mine()).toMatchObject({ total: 2, unseen: 2, desktop: true })
    await markSeen(office.service, office.actor('clerk'), { ids: [first?.id ?? 0] })
    expect(await mine()).toMatchObject({ total: 2, unseen: 1 })
    await markSeen(office.service, office.actor('clerk'), { ids: null })
    await chooseDesktop(office.service, office.actor('clerk'), { desktop: false })
    expect(await mine()).toMatchObject({ total: 2, unseen: 0, desktop: false })
    expect(await listReminders(office.service, office.actor('clerk2'))).toMatchObject({ unseen: 2, desktop: true })
  })

  it('the office sets the hours, audited', async () => {
    const office = await openTestOffice()
    const { service } = office
    const saved = await saveReminderSettings(service, office.actor('administrator'), { from: '08:00', to: '17:00', shortenedTo: '16:00', version: 0 })
    expect(await getReminderSettings(service, office.actor('clerk'))).toEqual(saved)
    expect((await refusal(saveReminderSettings(service, office.actor('clerk'), saved))).code).toBe('FORBIDDEN')
    expect((await refusal(saveReminderSettings(service, office.actor('administrator'), { ...saved, version: 0 }))).code).toBe('CONFLICT')
    expect((await refusal(saveReminderSettings(service, office.actor('administrator'), { ...saved, to: '07:00' }))).details.fields).toMatchObject([{ path: 'to' }])
    expect(await service.store.read.selectFrom('audit').select('action').where('entity_id', '=', 'reminders').execute()).toEqual([{ action: 'settings.reminders_changed' }])
  })
})
