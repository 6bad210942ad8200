import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addresseeLines } from '../../templates/addressee.ts'
import type { AddresseeRequest } from '../../templates/addressee.ts'
import { documentFromText } from '../../domain/letter-document.ts'
import { LETTER_TEXTS, unfilledPlaceholders } from '../../templates/letters/index.ts'
import { bindSpaces, cleanText, NBSP } from '../../templates/typography.ts'
import { LETTER_KINDS } from '../../domain/letter-kind.ts'
import { TOPICS } from '../../domain/topic-data.ts'

describe('the addressee', () => {
  const request: AddresseeRequest = { who: 'Смирновой А.В.', address: 'ул. Лесная, д. 5, кв. 12, г. Пятигорск', postalIndex: '357501', email: 'smirnova@example.ru', replyChannel: 'post' }

  it('is a person in the dative, the address with its index, the e-mail only when it is the channel', () => {
    expect(addresseeLines(request)).toEqual(['Смирновой А.В.', 'ул. Лесная, д. 5, кв. 12, г. Пятигорск, 357501'])
    expect(addresseeLines({ ...request, replyChannel: 'email' }).at(-1)).toBe('smirnova@example.ru')
    expect(addresseeLines({ ...request, address: '357501, г. Пятигорск, ул. Лесная, 5; ' })[1]).toBe('357501, г. Пятигорск, ул. Лесная, 5')
    expect(addresseeLines({ ...request, who: '', address: '', postalIndex: '' })).toEqual([])
  })
})

describe('typography', () => {
  it.each([
    ['слово — слово', `слово${NBSP}— слово`],
    ['№ 59-ФЗ, п. 31, г. Пятигорск, ул. Лесная, д. 5', `№${NBSP}59-ФЗ, п.${NBSP}31, г.${NBSP}Пятигорск, ул.${NBSP}Лесная, д.${NBSP}5`],
    ['15 250 ₽ и 1 699 руб. 10 коп.', `15${NBSP}250${NBSP}₽ и 1${NBSP}699${NBSP}руб. 10${NBSP}коп.`],
    ['С. В. Громов и Громову С.В.', `С.${NBSP}В.${NBSP}Громов и Громову${NBSP}С.В.`],
    ['23 ноября 2026 г. в 10 часов', `23${NBSP}ноября 2026${NBSP}г. в 10${NBSP}часов`],
    ['+7 (8793) 33-27-70', `+7${NBSP}(8793)${NBSP}33-27-70`],
  ])('%s', (text, expected) => expect(bindSpaces(text)).toBe(expected))

  it('changes nothing but spaces', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'абвгАБ. —№15«»()С.В.гулд ₽'.split('')) }), (text) => {
      expect(bindSpaces(text).replaceAll(NBSP, ' ')).toBe(text)
    }))
  })
  it('cleans what pasted text brings and keeps every visible character', () => {
    expect(cleanText('  и\u0306о\u00adд\u200b \t\n№ 5 ')).toBe('йод № 5')
  })
})

it('reads paragraphs and lists out of plain text', () => {
  expect(documentFromText('Первый.\r\n\r\nВторой:\n- один;\n– два.\n1. раз\n2) два\n1.5 % годовых\n-не список')).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Первый.' }] },
    { kind: 'paragraph', runs: [{ text: 'Второй:' }] },
    { kind: 'list', ordered: false, items: [[{ text: 'один;' }], [{ text: 'два.' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'раз' }], [{ text: 'два' }]] },
    { kind: 'paragraph', runs: [{ text: '1.5 % годовых' }] },
    { kind: 'paragraph', runs: [{ text: '-не список' }] },
  ])
})

describe('starter texts', () => {
  it.each(LETTER_TEXTS.map((text) => [text.code, text] as const))('%s is of a known kind and topic and waits for a person', (_code, text) => {
    expect(LETTER_KINDS).toContain(text.kind)
    if (text.topic !== null) expect(TOPICS.map(({ code }) => code)).toContain(text.topic)
    expect(unfilledPlaceholders(text.body).length).toBeGreaterThan(0)
    expect(text.heading).toMatch(/^Об? /u)
    expect(documentFromText(text.body).length).toBeGreaterThan(1)
  })
  it('have codes of their own', () => expect(new Set(LETTER_TEXTS.map(({ code }) => code)).size).toBe(LETTER_TEXTS.length))
  it('name each gap once', () => expect(unfilledPlaceholders('{{сумма}} и {{дата}}, снова {{сумма}}')).toEqual(['{{сумма}}', '{{дата}}']))
})
