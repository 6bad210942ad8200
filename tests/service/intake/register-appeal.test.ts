import { describe, expect, it } from 'vitest'
import { assignExecutor } from '../../../service/cases/assignExecutor.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { stageFile } from '../../../service/files/stageFile.ts'
import { loadIntakeDraft } from '../../../service/intake/loadIntakeDraft.ts'
import { registerAppeal } from '../../../service/intake/registerAppeal.ts'
import { saveIntakeDraft } from '../../../service/intake/saveIntakeDraft.ts'
import { openTestOffice, refusal, registration } from '../support.ts'

describe('registering an appeal', () => {
  it('gives the number, the clock with its reasons, and an audit record in one write', async () => {
    const office = await openTestOffice()
    const made = await office.register()
    expect(made.number).toBe('Л-0001/26')
    expect(made.deadline).toMatchObject({ ruleCode: 'СТ-30', legalDue: '2026-12-23', controlDue: '2026-12-23' })
    expect(made.deadline.why.join(' ')).toContain('23.12.2026')
    const audit = await office.service.store.read.selectFrom('audit').select('action').where('case_id', '=', made.id).execute()
    expect(audit).toEqual([{ action: 'case.registered' }])
  })

  it('numbers cards of one year in one row, whatever their letter', async () => {
    const office = await openTestOffice()
    const numbers = [await office.register(), await office.register({ surname: 'Ёлкина' }), await office.register({ applicantKind: 'legal_entity', surname: '', organisation: 'ООО «Свет»' }), await office.register({ applicantKind: 'anonymous', surname: '', name: '', patronymic: '' })]
    expect(numbers.map(({ number }) => number)).toEqual(['Л-0001/26', 'Е-0002/26', 'ЮЛ-0003/26', 'АН-0004/26'])
  })

  it('answers the same card when the same intention is sent again', async () => {
    const office = await openTestOffice()
    const input = registration('2026-11-23')
    const [first, second] = await Promise.all([registerAppeal(office.service, office.actor('clerk'), input), registerAppeal(office.service, office.actor('clerk'), input)])
    expect(second).toEqual(first)
    expect(await office.service.store.read.selectFrom('cases').select('id').execute()).toHaveLength(1)
  })

  it('does not bring a draft back to life when autosave comes after registration', async () => {
    const office = await openTestOffice()
    const earlier = await office.register()
    const draft = registration('2026-11-23', {}, { links: [{ otherId: earlier.id, number: earlier.number, kind: 'related' }] })
    await saveIntakeDraft(office.service, office.actor('clerk'), draft)
    expect((await loadIntakeDraft(office.service, office.actor('clerk'), { oralRecordId: null }))?.draft).toEqual(draft)
    await registerAppeal(office.service, office.actor('clerk'), draft)
    await saveIntakeDraft(office.service, office.actor('clerk'), draft)
    expect(await loadIntakeDraft(office.service, office.actor('clerk'), { oralRecordId: null })).toBeNull()
  })

  it('takes files that wait, and only one\'s own', async () => {
    const office = await openTestOffice()
    const file = await stageFile(office.service, office.actor('clerk'), { file: new File(['заявление'], 'заявление.txt') })
    const stolen = await refusal(registerAppeal(office.service, office.actor('clerk2'), registration('2026-11-23', {}, { fileIds: [file.id] })))
    expect(stolen.code).toBe('CONFLICT')
    expect(await office.service.store.read.selectFrom('cases').select('id').execute()).toHaveLength(0)
    const made = await office.register({}, { fileIds: [file.id] })
    expect((await getCase(office.service, office.actor('clerk'), { caseId: made.id })).files.map(({ name }) => name)).toEqual(['заявление.txt'])
  })

  it.each([
    ['empty surname', { surname: '' }, 'card.surname'],
    ['empty short content', { summary: ' ' }, 'card.summary'],
    ['receipt in the future', { receivedOn: '2026-11-24' }, 'card.receivedOn'],
    ['author\'s date in the future', { authorDate: '2026-12-01' }, 'card.authorDate'],
    ['a due date before registration', { topics: ['19'], forwardingDue: '2026-11-01' }, 'card.forwardingDue'],
    ['one signatory of a collective appeal', { applicantKind: 'collective', collectiveCount: null }, 'card.collectiveCount'],
  ] as const)('refuses %s with a sentence on its field and issues no number', async (_name, card, path) => {
    const office = await openTestOffice()
    const failure = await refusal(office.register({ ...card, ...('topics' in card ? { topics: [...card.topics] } : {}) } as never))
    expect(failure.code).toBe('INVALID_INPUT')
    expect(failure.details.fields?.map((field) => field.path)).toContain(path)
    expect(failure.message).toMatch(/^[А-ЯЁ«].*[.!]$/u)
    expect((await office.register()).number).toBe('Л-0001/26')
  })

  it('refuses an executor without a phone, one who is complained about, and one who is not a specialist', async () => {
    const office = await openTestOffice()
    await office.service.store.write((tx) => tx.updateTable('users').set({ phone: null }).where('id', '=', office.actor('colleague').userId).execute())
    const resolution = (executorId: number) => ({ executorId, coExecutorIds: [], text: '', intermediateDate: null })
    const phoneless = await refusal(office.register({}, { resolution: resolution(office.actor('colleague').userId) }))
    expect(phoneless.message).toContain('телефон')
    const accused = await refusal(office.register({ aboutUserId: office.actor('specialist').userId }, { resolution: resolution(office.actor('specialist').userId) }))
    expect(accused.message).toContain('59-ФЗ')
    const clerk = await refusal(office.register({}, { resolution: resolution(office.actor('clerk').userId) }))
    expect(clerk.details.fields?.[0]?.path).toBe('resolution.executorId')
  })

  it('asks for a reason when another rule than the proposed one is taken', async () => {
    const office = await openTestOffice()
    const failure = await refusal(office.register({ topics: ['04'], type: 'complaint' }, { ruleCode: 'СТ-30' }))
    expect(failure.details.fields?.[0]?.path).toBe('ruleReason')
    const made = await office.register({ topics: ['04'], type: 'complaint' }, { ruleCode: 'СТ-30', ruleReason: 'Жалоба на срок ремонта, не на качество' })
    expect(made.deadline.ruleCode).toBe('СТ-30')
  })

  it('is for clerks only', async () => {
    const office = await openTestOffice()
    for (const person of ['specialist', 'deputy', 'administrator', 'auditor'] as const) {
      expect((await refusal(registerAppeal(office.service, office.actor(person), registration('2026-11-23')))).code).toBe('FORBIDDEN')
    }
  })
})

describe('naming an executor', () => {
  it('moves the case to «assigned» and keeps the history of hand-overs', async () => {
    const office = await openTestOffice()
    const made = await office.register()
    const to = (executorId: number, text: string) => ({ executorId, coExecutorIds: [], text, intermediateDate: null })
    const first = await assignExecutor(office.service, office.actor('clerk'), { caseId: made.id, version: 1, resolution: to(office.actor('specialist').userId, 'Рассмотреть') })
    expect(first.status).toBe('assigned')
    await assignExecutor(office.service, office.actor('deputy'), { caseId: made.id, version: first.version, resolution: to(office.actor('outsider').userId, 'Передать') })
    const view = await getCase(office.service, office.actor('deputy'), { caseId: made.id })
    expect(view.executorHistory.map(({ executor }) => executor.shortName)).toEqual(['Счётчикова А.П.', 'Гринько А.П.'])
    expect(view.resolution?.executor.shortName).toBe('Гринько А.П.')
  })

  it('refuses a stale version and says who saved before', async () => {
    const office = await openTestOffice()
    const made = await office.register()
    const resolution = { executorId: office.actor('specialist').userId, coExecutorIds: [], text: '', intermediateDate: null }
    await assignExecutor(office.service, office.actor('clerk2'), { caseId: made.id, version: 1, resolution })
    const failure = await refusal(assignExecutor(office.service, office.actor('deputy'), { caseId: made.id, version: 1, resolution }))
    expect(failure).toMatchObject({ code: 'CONFLICT', details: { currentVersion: 2, changedBy: 'Зимина А.П.' } })
  })
})
