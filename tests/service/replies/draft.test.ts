import { documentFromText, textOfDocument } from '../../../domain/letter-document.ts'
import { describe, expect, it } from 'vitest'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { getReply } from '../../../service/replies/getReply.ts'
import { listTemplates } from '../../../service/replies/listTemplates.ts'
import { listVersions } from '../../../service/replies/listVersions.ts'
import { previewReply } from '../../../service/replies/previewReply.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { openTestOffice, refusal } from '../support.ts'
import { actionsOf, assignedCase, caseRowOf, GOOD_TEXT, readyDraft, replyRowOf, submitted } from './desk.ts'

describe('beginning a draft', () => {
  it('takes the case into work and fills the head of the letter from the card', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office, { email: 'lampochkin@example.org', replyChannel: 'email', replyAddress: 'lampochkin@example.org' })
    const reply = await beginReply(office.service, office.actor('specialist'), { caseId, templateCode: null })
    expect(reply).toMatchObject({ state: 'draft', version: 1, executor: { fullName: 'Счётчикова Анна Петровна', phone: '(8793) 00-00-12' } })
    expect(reply.text).toMatchObject({ salutation: 'Уважаемый Савелий Игнатьевич!', replyChannel: 'email', replyAddress: 'lampochkin@example.org', document: [], result: null })
    expect(reply.text.addressee).toEqual(['Лампочкину С.И.', 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15', 'lampochkin@example.org'])
    expect((await caseRowOf(office, caseId)).status).toBe('in_work')
  })

  it('fills the gaps of a template that the card knows and leaves the rest to the executor', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office, { accountNumber: '990100001' })
    const reply = await beginReply(office.service, office.actor('specialist'), { caseId, templateCode: 'reply-recalculation' })
    expect(textOfDocument(reply.text.document)).toContain('На Ваше обращение от 23.11.2026 № Л-0001/26 сообщаем')
    expect(textOfDocument(reply.text.document)).toContain('лицевому счёту № 990100001')
    expect(textOfDocument(reply.text.document)).toContain('{{сумма}}')
    const missing = reply.checklist.filter(({ ok, blocking }) => blocking && !ok).map(({ code }) => code)
    expect(missing).toEqual(['substance', 'placeholders', 'result'])
  })

  it('gives back the draft that is there already', async () => {
    const office = await openTestOffice()
    const draft = await readyDraft(office)
    const again = await beginReply(office.service, office.actor('specialist'), { caseId: draft.caseId, templateCode: 'reply-charges' })
    expect(again).toMatchObject({ id: draft.id, text: GOOD_TEXT })
  })

  it('is for the executor alone, and not for a case nobody was named for', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    for (const person of ['colleague', 'outsider', 'clerk', 'deputy', 'auditor', 'administrator'] as const) {
      expect((await refusal(beginReply(office.service, office.actor(person), { caseId, templateCode: null }))).code).toBe('FORBIDDEN')
    }
    const { id } = await office.register()
    expect((await refusal(beginReply(office.service, office.actor('specialist'), { caseId: id, templateCode: null }))).code).toBe('FORBIDDEN')
  })

  it('offers answers only: a notice would close the case without answering it', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    const offered = await listTemplates(office.service, office.actor('specialist'), { caseId })
    expect(offered.map(({ kind }) => kind)).not.toContain('Уведомление о продлении срока')
    expect(offered.find(({ code }) => code === 'reply-readings')?.body).toContain('На Ваше обращение от 23.11.2026 № Л-0001/26 сообщаем, что показания')
    expect((await refusal(listTemplates(office.service, office.actor('outsider'), { caseId }))).code).toBe('FORBIDDEN')
    await office.service.store.write((tx) => tx.updateTable('letter_templates').set({ body: 'Для {{заявителя}} пишет {{исполнитель}}, {{телефон исполнителя}}; подпишет {{подписант}}.' }).where('code', '=', 'reply-readings').execute())
    expect((await listTemplates(office.service, office.actor('specialist'), { caseId })).find(({ code }) => code === 'reply-readings')?.body).toBe('Для Лампочкина Савелия Игнатьевича пишет Счётчикова Анна Петровна, (8793) 00-00-12; подпишет А.П. Громова.')
    expect((await refusal(beginReply(office.service, office.actor('specialist'), { caseId, templateCode: 'extension' }))).code).toBe('INVALID_INPUT')
  })

  it('addresses a collective reply to the contact person and an organisation without a gender', async () => {
    const office = await openTestOffice()
    const specialist = office.actor('specialist')
    const collective = await assignedCase(office, { applicantKind: 'collective', collectiveCount: 27, surname: '', name: '', patronymic: '', contactPerson: 'Искрина Любовь Петровна' })
    const text = (await beginReply(office.service, specialist, { caseId: collective, templateCode: null })).text
    expect([text.addressee[0], text.salutation]).toEqual(['Искриной Л.П.', 'Уважаемая Любовь Петровна!'])
    const company = await assignedCase(office, { applicantKind: 'legal_entity', surname: '', name: '', patronymic: '', organisation: 'ООО «Ромашка-Тест»' })
    const letter = (await beginReply(office.service, specialist, { caseId: company, templateCode: null })).text
    expect([letter.addressee[0], letter.salutation]).toEqual(['ООО «Ромашка-Тест»', 'Уважаемые господа!'])
  })
})

describe('saving', () => {
  it('refuses a stale version with both texts and who saved', async () => {
    const office = await openTestOffice()
    const draft = await readyDraft(office)
    const failure = await refusal(saveReply(office.service, office.actor('specialist'), { replyId: draft.id, version: draft.version - 1, text: { ...draft.text, document: documentFromText('Другой текст') } }))
    expect(failure).toMatchObject({ code: 'CONFLICT', details: { currentVersion: draft.version, changedBy: 'Счётчикова А.П.', currentText: textOfDocument(GOOD_TEXT.document), changedAt: draft.savedAt } })
    expect((await replyRowOf(office, draft.id)).body).toBe(textOfDocument(GOOD_TEXT.document))
  })

  it('keeps one wording for what is typed within two minutes, and a new one after', async () => {
    const office = await openTestOffice()
    const specialist = office.actor('specialist')
    let reply = await readyDraft(office)
    const write = async (body: string) => { reply = await saveReply(office.service, specialist, { replyId: reply.id, version: reply.version, text: { ...reply.text, document: documentFromText(body) } }) }
    await write('Первый')
    office.wait(1)
    await write('Первый вариант')
    office.wait(2)
    await write('Второй вариант')
    const versions = await listVersions(office.service, office.actor('deputy'), { replyId: reply.id })
    expect(versions.map(({ document, version }) => [version, textOfDocument(document)])).toEqual([[5, 'Второй вариант'], [4, 'Первый вариант']])
    expect((await actionsOf(office, reply.caseId)).filter((action) => action === 'reply.saved')).toHaveLength(1)
  })

  it('changes nothing when nothing changed, and never the card', async () => {
    const office = await openTestOffice()
    const draft = await readyDraft(office)
    const before = await caseRowOf(office, draft.caseId)
    const again = await saveReply(office.service, office.actor('specialist'), { replyId: draft.id, version: draft.version, text: draft.text })
    expect(again.version).toBe(draft.version)
    const changed = await saveReply(office.service, office.actor('specialist'), { replyId: draft.id, version: draft.version, text: { ...draft.text, subject: 'Иначе' } })
    expect(changed.version).toBe(draft.version + 1)
    expect((await caseRowOf(office, draft.caseId)).version).toBe(before.version)
  })

  it('is refused once the letter waits for signature', async () => {
    const office = await openTestOffice()
    const { replyId, version } = await submitted(office)
    const text = (await getReply(office.service, office.actor('deputy'), { caseId: 1 }))?.text
    if (text === undefined) throw new Error('no reply')
    expect((await refusal(saveReply(office.service, office.actor('specialist'), { replyId, version, text }))).message).toContain('передан на подпись')
  })
})

describe('the preview', () => {
  it('is a PDF of the text as typed, without anything that signing adds', async () => {
    const office = await openTestOffice()
    const draft = await readyDraft(office)
    const file = await previewReply(office.service, office.actor('specialist'), { replyId: draft.id, text: { ...draft.text, subject: 'Ещё не сохранено' } })
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes('/ByteRange')).toBe(false)
    expect((await replyRowOf(office, draft.id)).subject).toBe(GOOD_TEXT.subject)
  })

  it('says which characters cannot be printed', async () => {
    const office = await openTestOffice()
    const draft = await readyDraft(office)
    const failure = await refusal(previewReply(office.service, office.actor('specialist'), { replyId: draft.id, text: { ...draft.text, document: documentFromText('Спасибо 😀') } }))
    expect(failure.message).toContain('😀')
  })
})
