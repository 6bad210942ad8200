import { describe, expect, it } from 'vitest'
import { fillAcknowledgement, isSilentSender, unknownPlaceholders } from '../../domain/acknowledgement.ts'

describe('text of a confirmation', () => {
  const facts = { number: 'И-0123/26', registeredOn: '2026-11-23', due: '2026-12-23', organisation: 'ОАО «ПЭС»' }
  it('is filled from the case; what is no mark stays', () => {
    expect(fillAcknowledgement('№ {номер} от {дата}, до { срок }. {организация} {а}', facts)).toBe('№ И-0123/26 от 23.11.2026, до 23.12.2026. ОАО «ПЭС» {а}')
  })
  it.each([['{номер} {дата}', []], ['{нмер} и {}', ['нмер', '']], ['{ срок }', []], ['без меток', []], ['{toString}', ['toString']]])('names marks that mean nothing: %s', (text, wrong) => {
    expect(unknownPlaceholders(text)).toEqual(wrong)
  })
})

describe('an address whose owner reads no answers', () => {
  const words = ['noreply', 'no-reply', 'bounce']
  it.each(['noreply@a.ru', 'NoReply@a.ru', 'site-noreply@a.ru', 'noreply+17@a.ru', 'info.no-reply.2@a.ru', 'bounce@a.ru'])('%s is one', (address) => expect(isSilentSender(address, words)).toBe(true))
  it.each(['noreplyakov@a.ru', 'ivanov@noreply.ru', 'bouncer@a.ru', 'ivanov@a.ru', ''])('%s is not', (address) => expect(isSilentSender(address, words)).toBe(false))
  it('an empty word means nobody', () => expect(isSilentSender('ivanov@a.ru', [''])).toBe(false))
})
