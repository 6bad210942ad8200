import { describe, expect, it } from 'vitest'
import { documentFromText, textOfDocument } from '../../../domain/letter-document.ts'
import { listSamples } from '../../../service/samples/listSamples.ts'
import { openSample } from '../../../service/samples/openSample.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { actionsOf, assignedCase, giveKey, KEY_PASSWORD, submitted } from '../replies/desk.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const PERSON = { surname: 'Забалуйко', name: 'Ардалион', patronymic: 'Евсеевич', accountNumber: '990100077', meterNumber: '00700123' }
const document = documentFromText('Уважаемому Забалуйко Ардалиону сообщаем, что по лицевому счёту № 990100077 произведён перерасчёт на сумму 412,60 руб. по показаниям прибора учёта № 00700123.\nПерерасчёт отражён в платёжном документе.')

/** A signed letter to the person above; the executor is of the department of charges. */
async function signedLetter(office: TestOffice): Promise<{ replyId: number; caseId: number }> {
  await giveKey(office)
  const letter = await submitted(office, PERSON, { document, subject: 'О перерасчёте Забалуйко' })
  await signReply(office.service, office.actor('deputy'), { replyId: letter.replyId, version: letter.version, keyPassword: KEY_PASSWORD })
  return letter
}

describe('earlier letters', () => {
  it('on the topic are found by words and read without what was their citizen’s; the present card fills its own', async () => {
    const office = await openTestOffice()
    const specialist = office.actor('specialist')
    const earlier = await signedLetter(office)
    const caseId = await assignedCase(office, { accountNumber: '990100099' })
    const list = (query: string) => listSamples(office.service, specialist, { caseId, query })
    expect(await list('')).toMatchObject([{ replyId: earlier.replyId, subject: 'О перерасчёте {{имя}}' }])
    expect(await list('платежный документ')).toHaveLength(1)
    expect(await list('отключение')).toEqual([])

    const opened = await openSample(office.service, specialist, { caseId, replyId: earlier.replyId })
    const text = textOfDocument(opened.document)
    expect(text).not.toMatch(/Забалуйко|Ардалион|990100077|00700123|412/u)
    expect(text).toContain('по лицевому счёту № 990100099 произведён перерасчёт на сумму {{сумма}} руб. по показаниям прибора учёта № {{номер прибора}}')
    expect(await actionsOf(office, earlier.caseId)).toContain('letter.reread')
  })

  it('are shown of those cases alone whose card the person may open, of the same topic, and when signed', async () => {
    const office = await openTestOffice()
    const earlier = await signedLetter(office)
    const outsider = office.actor('outsider')
    const { id } = await office.register({}, { resolution: { executorId: outsider.userId, coExecutorIds: [], text: '', intermediateDate: null } })
    expect(await listSamples(office.service, outsider, { caseId: id, query: '' })).toEqual([])
    expect((await refusal(openSample(office.service, outsider, { caseId: id, replyId: earlier.replyId }))).code).toBe('FORBIDDEN')

    const specialist = office.actor('specialist')
    const other = await assignedCase(office, { topics: ['05'] })
    expect(await listSamples(office.service, specialist, { caseId: other, query: '' })).toEqual([])
    const waiting = await submitted(office)
    expect((await refusal(openSample(office.service, specialist, { caseId: other, replyId: waiting.replyId }))).code).toBe('NOT_FOUND')
    expect((await refusal(listSamples(office.service, office.actor('auditor'), { caseId: other, query: '' }))).code).toBe('FORBIDDEN')
  })
})
