import { textOfDocument } from '../../../domain/letter-document.ts'
import { describe, expect, it } from 'vitest'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { listTemplates } from '../../../service/replies/listTemplates.ts'
import { letterTemplateVersions } from '../../../service/templates/letterTemplateVersions.ts'
import { listLetterTemplates } from '../../../service/templates/listLetterTemplates.ts'
import { previewLetterTemplate } from '../../../service/templates/previewLetterTemplate.ts'
import { saveLetterTemplate } from '../../../service/templates/saveLetterTemplate.ts'
import { shipTemplates } from '../../../service/templates/shipTemplates.ts'
import { LETTER_TEXTS } from '../../../templates/letters/index.ts'
import { assignedCase, replyRowOf } from '../replies/desk.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const found = async (office: TestOffice, code: string) => {
  const template = (await listLetterTemplates(office.service, office.actor('administrator'))).templates.find((one) => one.code === code)
  if (template === undefined) throw new Error(`no template ${code}`)
  return template
}
const BODY = 'Сообщаем, что показания прибора учёта № {{номер прибора}} приняты и учтены в расчёте за {{месяц}}.'

describe('the library of letters', () => {
  it('begins with what the program brings, and takes nothing twice', async () => {
    const office = await openTestOffice()
    const { templates: library, topics } = await listLetterTemplates(office.service, office.actor('administrator'))
    expect(library.filter(({ topic }) => topic !== null && !topics.some(({ code }) => code === topic))).toEqual([])
    expect(library.map(({ code }) => code).toSorted()).toEqual(LETTER_TEXTS.map(({ code }) => code).toSorted())
    expect(library.filter(({ updatedBy }) => updatedBy !== null)).toEqual([])
    await shipTemplates(office.service.store, office.service.clock.instant())
    expect((await listLetterTemplates(office.service, office.actor('administrator'))).templates).toHaveLength(library.length)
  })

  it('gives a letter a new wording; the old one stays, and a draft remembers the one it came from', async () => {
    const office = await openTestOffice()
    const specialist = office.actor('specialist')
    const before = await found(office, 'reply-readings')
    const first = await beginReply(office.service, specialist, { caseId: await assignedCase(office), templateCode: 'reply-readings' })
    const saved = await saveLetterTemplate(office.service, office.actor('administrator'), { ...before, body: BODY })
    expect(saved).toMatchObject({ version: 2, body: BODY, updatedBy: 'Панова А.П.' })
    const second = await beginReply(office.service, specialist, { caseId: await assignedCase(office, { meterNumber: '00700123' }), templateCode: 'reply-readings' })
    expect(textOfDocument(second.text.document)).toContain('прибора учёта № 00700123 приняты')
    expect([(await replyRowOf(office, first.id)).template_version, (await replyRowOf(office, second.id)).template_version]).toEqual([1, 2])
    const versions = await letterTemplateVersions(office.service, office.actor('administrator'), { id: before.id })
    expect(versions.map(({ version, savedBy, body }) => [version, savedBy, body])).toEqual([[2, 'Панова А.П.', BODY], [1, null, before.body]])
    const trace = await office.service.store.read.selectFrom('audit').select(['action', 'entity']).orderBy('seq', 'desc').where('entity', '=', 'template').execute()
    expect(trace).toEqual([{ action: 'template.changed', entity: 'template' }])
  })

  it('takes a letter of the office and no longer offers one that is switched off', async () => {
    const office = await openTestOffice()
    const administrator = office.actor('administrator')
    const own = await saveLetterTemplate(office.service, administrator, { id: null, version: 0, kind: 'reply', topic: '03', name: 'Показания уточнены', heading: 'О показаниях', body: BODY, enabled: true })
    const caseId = await assignedCase(office)
    const offered = async () => (await listTemplates(office.service, office.actor('specialist'), { caseId })).map(({ code }) => code)
    expect(await offered()).toContain(own.code)
    await saveLetterTemplate(office.service, administrator, { ...own, enabled: false })
    expect(await offered()).not.toContain(own.code)
    expect((await refusal(beginReply(office.service, office.actor('specialist'), { caseId, templateCode: own.code }))).code).toBe('INVALID_INPUT')
  })

  it('refuses a broken gap, a stale version and everybody but the administrator', async () => {
    const office = await openTestOffice()
    const before = await found(office, 'reply-readings')
    const administrator = office.actor('administrator')
    expect((await refusal(saveLetterTemplate(office.service, administrator, { ...before, body: 'Приняты показания {{показания} кВт·ч за {{месяц}}.' }))).message).toContain('{{показания}')
    expect((await refusal(saveLetterTemplate(office.service, administrator, { ...before, version: 7 }))).code).toBe('CONFLICT')
    for (const person of ['clerk', 'specialist', 'deputy', 'auditor'] as const) expect((await refusal(saveLetterTemplate(office.service, office.actor(person), before))).code).toBe('FORBIDDEN')
  })

  it('is shown as a letter', async () => {
    const office = await openTestOffice()
    const { heading, body } = await found(office, 'reply-recalculation')
    const file = await previewLetterTemplate(office.service, office.actor('administrator'), { heading, body })
    expect(file.type).toBe('application/pdf')
    expect(Buffer.from(await file.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
