import { describe, expect, it } from 'vitest'
import { cardOf, draftCardOf, emptyCard, formOf } from '../../../renderer/components/card/cardForm.ts'
import { isBlank, freshStart } from '../../../renderer/features/intake/intakeDraft.ts'
import { card, MAIL_CARD, TODAY } from './fake/cards.ts'

describe('the card as it is typed', () => {
  it('goes to the card and back without a loss', () => {
    const full = card({
      surname: 'Мамедов', name: 'Рашид', patronymic: 'Али оглы', phones: ['8 928 000-00-01', '8 928 000-00-02'], collectiveCount: 27, sheets: 2, attachmentSheets: 0, address: 'ул. Учебная, 1', replyAddress: 'ул. Учебная, 1', topics: ['02.01'],
    })
    expect(cardOf(formOf(full))).toEqual(full)
    expect(cardOf(formOf(MAIL_CARD))).toEqual(MAIL_CARD)
  })

  it('an address for the reply that repeats the card follows the card', () => {
    const form = { ...formOf(card({ address: 'ул. Учебная, 1', replyAddress: 'ул. Учебная, 1' })), address: 'ул. Новая, 2' }
    expect(cardOf(form).replyAddress).toBe('ул. Новая, 2')
    expect(cardOf({ ...form, replyAddress: 'до востребования' }).replyAddress).toBe('до востребования')
  })

  it('an organisation has no surname, nobody has neither', () => {
    const typed = { ...emptyCard(TODAY), person: 'Тестов Егор', organisation: 'ООО «Ромашка»' }
    expect(cardOf({ ...typed, applicantKind: 'legal_entity' })).toMatchObject({ surname: '', organisation: 'ООО «Ромашка»' })
    expect(cardOf({ ...typed, applicantKind: 'individual' })).toMatchObject({ surname: 'Тестов', organisation: '' })
    expect(cardOf({ ...typed, applicantKind: 'anonymous' })).toMatchObject({ surname: '', organisation: '' })
  })

  it('half a date does not keep the draft from being kept', () => {
    expect(draftCardOf({ ...emptyCard(TODAY), receivedOn: null, authorDate: '2026-1' }, TODAY)).toMatchObject({ receivedOn: TODAY, authorDate: null })
  })

  it('a card with the usual choices only is blank', () => {
    const { card: form, desk } = freshStart(TODAY, { channel: 'handed_in', type: 'claim', replyChannel: 'post' })
    expect(isBlank(form, desk)).toBe(true)
    expect(isBlank({ ...form, summary: 'слово' }, desk)).toBe(false)
  })
})
