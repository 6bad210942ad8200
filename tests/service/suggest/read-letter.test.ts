import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SuggestedField } from '../../../contract/suggestions.ts'
import { stem } from '../../../db/search/words.ts'
import { wordFinder } from '../../../domain/dictionary.ts'
import { DICTIONARY_ENTRIES } from '../../../domain/dictionary-data.ts'
import { letterOfMail } from '../../../service/mail/cardFromMail.ts'
import { readForwarded } from '../../../service/mail/readForwarded.ts'
import { readMail } from '../../../service/mail/readMail.ts'
import { findConcerns } from '../../../service/suggest/findConcerns.ts'
import type { Letter } from '../../../service/suggest/letter.ts'
import { readLetter } from '../../../service/suggest/readLetter.ts'
import { SCANS } from './scans.ts'

const KNOWLEDGE = { find: wordFinder(DICTIONARY_ENTRIES, stem), supplier: 'ОАО «Пятигорские электрические сети»' }
const MAIL = path.join(import.meta.dirname, '../../fixtures/mail')
type Read = Partial<Record<SuggestedField, string>>

async function letterOf(name: string): Promise<Letter> {
  const reading = await readMail(readFileSync(path.join(MAIL, `${name}.eml`)))
  if (!reading.ok) throw new Error(reading.reason)
  return letterOfMail({ mail: reading.mail, forwarded: await readForwarded(reading.mail) })
}
const valuesOf = (letter: Letter): Read => Object.fromEntries(readLetter(letter, KNOWLEDGE).map(({ field, value }) => [field, value]))
const scan = (text: string): Letter => ({ source: { kind: 'file', fileId: 1 }, subject: '', text, sender: null, cover: null, legible: true })

const ROMASHKIN: Read = {
  person: 'Ромашкин Пётр Ильич', accountNumber: '990000101', phones: '8 928 000-00-01', email: 'romashkin@example.org', address: 'г. Пятигорск, ул. Вымышленная, д. 12, кв. 34', type: 'complaint', topics: '01.01', replyChannel: 'email',
}
const KABELEV: Read = { person: 'Кабелев Юлий Маркович', accountNumber: '990000407', email: 'kabelev@example.org', address: 'пр. Условный, 8-15', type: 'complaint', topics: '01.01' }

describe('every sample message: all that it says and nothing else', () => {
  it.each<[string, Read]>([
    ['01-plain-utf8', ROMASHKIN],
    ['02-html-only-inline-image', { person: 'Счётчикова Вера Ильинична', accountNumber: '990000306', email: 'vera@example.org', topics: '03.01' }],
    ['03-windows-1251', KABELEV],
    ['04-koi8-r', KABELEV],
    ['05-cp1251-charset-missing', { ...KABELEV, topics: '02' }],
    ['06-declared-utf8-is-cp1251', KABELEV],
    ['07-reply-in-thread', { person: 'Кабелев Юлий', email: 'kabelev@example.org', topics: '02' }],
    ['08-stranger-quotes-number', { person: 'Неизвестный', email: 'stranger@example.net', topics: '06.01' }],
    ['09-insulting-but-substantive', { person: 'Хамелеонов Фрол Титович', accountNumber: '990000013', email: 'frol@example.org', address: 'г. Пятигорск, ул. Примерная, д. 13, кв. 4', type: 'complaint', topics: '02.01' }],
    ['10-threat', { person: 'Горелкин Т.', phones: '8 928 000-00-05', email: 'gorelkin@example.org', address: 'ул. Вымышленная, 2', topics: '05.01' }],
    ['11-only-from-address', { email: 'anon@example.org', topics: '04.01' }],
    // Its ИНН has a wrong control digit: such a number is not suggested.
    ['12-claim-with-attachments', {
      applicantKind: 'legal_entity', organisation: 'ООО «Ромашка-Тест»', signatory: 'Директор Тестов Е.Е.', email: 'office@romashka-test.example', contractNumber: '0077-Э', authorNumber: '17', authorDate: '2026-11-18', type: 'claim', topics: '14.01',
    }],
    ['13-no-message-id-no-date', { person: 'Доброва Зинаида', email: 'babushka@example.org', type: 'review', topics: '17.01' }],
    ['14-truncated-multipart', { person: 'Обрывкин С.С.', accountNumber: '990000777', email: 'cut@example.org', topics: '03.03' }],
    ['15-empty-html-good-text', { person: 'Аутлукова Нина Петровна', accountNumber: '990000888', email: 'outlook@example.org', address: 'пр. Условный, 1', type: 'request', topics: '12.01' }],
    ['18-same-message-second-mailbox', ROMASHKIN],
    ['19-forwarded-as-attachment', { ...KABELEV, forwardingBody: 'Администрация города', forwardingNumber: '45-П', forwardingDate: '2026-11-26', forwardingDue: '2026-12-10' }],
  ])('%s', async (name, expected) => {
    expect(valuesOf(await letterOf(name))).toEqual(expected)
  })

  it('16 and 17 cannot be read: they go to the tray with a reason', async () => {
    for (const name of ['16-not-an-email', '17-empty']) expect((await readMail(readFileSync(path.join(MAIL, `${name}.eml`)))).ok).toBe(false)
  })

  it('every suggestion carries words that stand in the letter or its headers', async () => {
    for (const name of ['01-plain-utf8', '09-insulting-but-substantive', '12-claim-with-attachments', '19-forwarded-as-attachment']) {
      const letter = await letterOf(name)
      const whole = [letter.subject, letter.text, letter.sender?.name, letter.sender?.address, letter.cover?.subject, letter.cover?.text, letter.cover?.sender.name].join('\n')
      for (const { words } of readLetter(letter, KNOWLEDGE)) expect(whole).toContain(words)
    }
  })
})

describe('words of the scans', () => {
  it.each<[keyof typeof SCANS, Read]>([
    ['typed', {
      person: 'Лампочкин Савелий Игнатьевич', accountNumber: '990000719', phones: '8 928 000-00-19', address: 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15', authorDate: '2026-11-19', type: 'application', topics: '02.01', replyChannel: 'post',
    }],
    ['collective', {
      applicantKind: 'collective', collectiveCount: '27', person: 'Искрина Любовь Петровна', phones: '8 928 000-00-09', address: 'ул. Вымышленная, д. 5', authorDate: '2026-11-20', topics: '05.03',
    }],
    ['noContacts', { topics: '04.01' }],
  ])('%s', (name, expected) => {
    expect(valuesOf(scan(SCANS[name]))).toEqual(expected)
  })

  it('words that are hardly legible fill nothing', () => {
    expect(readLetter({ ...scan(SCANS.typed), legible: false }, KNOWLEDGE).filter(({ fills }) => fills)).toEqual([])
  })
})

describe('insults and threats', () => {
  const concernsOf = async (name: string) => {
    const { subject, text, source } = await letterOf(name)
    return findConcerns(`${subject}\n${text}`, KNOWLEDGE.find, source).map(({ kind, words, fragment }) => ({ kind, words, fragment }))
  }

  it('09: the insults with their sentences', async () => {
    expect(await concernsOf('09-insulting-but-substantive')).toEqual([{
      kind: 'abuse', words: ['жульё', 'тупые', 'бараны', 'дармоедам'], fragment: 'ЖУЛЬЁ … Вы все там жульё и тупые бараны! … Уже третий раз пишу этим дармоедам.',
    }])
  })

  it('10: the threat with its sentences', async () => {
    expect(await concernsOf('10-threat')).toEqual([{
      kind: 'threat', words: ['сожгу', 'Знаю, где живёт'], fragment: 'Если до пятницы свет не включите, я приду в вашу контору и сожгу кабинет № 1 вместе с кассиршей. … Знаю, где живёт ваш начальник.',
    }])
  })

  it.each(['01-plain-utf8', '02-html-only-inline-image', '08-stranger-quotes-number', '11-only-from-address', '12-claim-with-attachments', '13-no-message-id-no-date', '15-empty-html-good-text', '19-forwarded-as-attachment'])('%s holds neither', async (name) => {
    expect(await concernsOf(name)).toEqual([])
  })

  it.each(['У нас сгорел холодильник и взорвался трансформатор.', 'Мастер убыл в отпуск, суковатое дерево упало на провод.', 'Собаку убило током, это опасно для детей.', 'Хлопоты, бланк, команда, гадание и скотч.'])('«%s» tells of an accident and insults nobody', (text) => {
    expect(findConcerns(text, KNOWLEDGE.find, { kind: 'text', fileId: null })).toEqual([])
  })
})
