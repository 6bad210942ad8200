import { describe, expect, it } from 'vitest'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { getNameForms } from '../../../service/replies/getNameForms.ts'
import { saveNameForms } from '../../../service/replies/saveNameForms.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { actionsOf, assignedCase, readyDraft } from './desk.ts'

const KLYK = { surname: 'Клык', name: 'Саша', patronymic: '' }
const begin = async (office: TestOffice, card: Parameters<typeof assignedCase>[1]) => {
  const caseId = await assignedCase(office, card)
  return beginReply(office.service, office.actor('specialist'), { caseId, templateCode: null })
}

describe('the declension of a name', () => {
  it('is the library\'s until somebody corrects it; the correction is there in the next letter to the name', async () => {
    const office = await openTestOffice()
    const specialist = office.actor('specialist')
    const { caseId, text } = await begin(office, KLYK)
    expect([text.addressee[0], text.salutation]).toEqual(['Клык С.', 'Уважаемый(ая) Саша!'])
    expect(await getNameForms(office.service, specialist, { caseId })).toEqual({ addressee: 'Клык С.', dative: 'Клык Саша', genitive: 'Клык Саша', salutation: 'Уважаемый(ая) Саша!', corrected: false })

    const forms = { addressee: 'Клыку С.', dative: 'Клыку Саше', genitive: 'Клыка Саши', salutation: 'Уважаемый Саша!' }
    expect(await saveNameForms(office.service, specialist, { caseId, forms })).toEqual({ ...forms, corrected: true })
    expect(await actionsOf(office, caseId)).toContain('name.corrected')
    const next = await begin(office, { ...KLYK, surname: 'КЛЫК ' })
    expect([next.text.addressee[0], next.text.salutation]).toEqual(['Клыку С.', 'Уважаемый Саша!'])

    expect(await saveNameForms(office.service, specialist, { caseId, forms: { ...forms, addressee: '', salutation: '' } })).toMatchObject({ addressee: 'Клык С.', genitive: 'Клыка Саши', salutation: 'Уважаемый(ая) Саша!', corrected: true })
  })

  it('is learnt from the letter that goes to signature, when it is still the same name', async () => {
    const office = await openTestOffice()
    const { id, caseId } = await readyDraft(office)
    const specialist = office.actor('specialist')
    const write = async (first: string, salutation: string) => {
      const known = await beginReply(office.service, specialist, { caseId, templateCode: null })
      return saveReply(office.service, specialist, { replyId: id, version: known.version, text: { ...known.text, addressee: [first, ...known.text.addressee.slice(1)], salutation } })
    }
    const { version } = await write('Лампочкинову С.И.', 'Уважаемая Ирина Олеговна!')
    await submitReply(office.service, specialist, { replyId: id, version })
    const { text } = await begin(office, {})
    expect([text.addressee[0], text.salutation]).toEqual(['Лампочкинову С.И.', 'Уважаемый Савелий Игнатьевич!'])
  })

  it('names an entrepreneur as one', async () => {
    const office = await openTestOffice()
    const { text, caseId } = await begin(office, { applicantKind: 'entrepreneur', authorDate: '2026-11-20', authorNumber: '7' })
    expect([text.addressee[0], text.salutation]).toEqual(['Индивидуальному предпринимателю Лампочкину С.И.', 'Уважаемый Савелий Игнатьевич!'])
    expect((await getNameForms(office.service, office.actor('specialist'), { caseId })).genitive).toBe('индивидуального предпринимателя Лампочкина Савелия Игнатьевича')
  })

  it('is corrected by the executor alone, and only where there is a name', async () => {
    const office = await openTestOffice()
    const { caseId } = await begin(office, KLYK)
    const forms = { addressee: 'Клыку С.', dative: '', genitive: '', salutation: '' }
    for (const person of ['outsider', 'clerk', 'auditor'] as const) expect((await refusal(saveNameForms(office.service, office.actor(person), { caseId, forms }))).code).toBe('FORBIDDEN')
    const nobody = await begin(office, { applicantKind: 'anonymous', surname: '', name: '', patronymic: '', email: 'a@example.org' })
    expect((await refusal(saveNameForms(office.service, office.actor('specialist'), { caseId: nobody.caseId, forms }))).code).toBe('NOT_READY')
  })
})
