import { describe, expect, it, test } from 'vitest'
import { basesOf, isKnownForm, wordsToCheck } from '../../../domain/spelling.ts'
import { TRADE_WORDS } from '../../../templates/spelling/trade-words.ts'
import { LETTER_TEXTS } from '../../../templates/letters/index.ts'
import { checkSpelling } from '../../../service/spelling/checkSpelling.ts'
import { spellerOf, SpellerUnavailable } from '../../../service/spelling/speller.ts'
import { suggestSpelling } from '../../../service/spelling/suggestSpelling.ts'
import { readyDraft } from '../replies/desk.ts'
import { openTestOffice, refusal, SPELLING } from '../support.ts'

const RIGHT = `счёт счета счет учёт учёте учет ещё еще лицевой перерасчёта перерасчет начислений задолженность задолженности неустойка рассрочка электроэнергии электроснабжение энергоснабжения
  счётчик счетчика прибору показания показаний расчётный тарифа нормативу потребителя гарантирующий поставщик внутренних водоотведение абонент квитанции платёж платежей договор обращению заявителя
  жалоба претензии ограничение возобновлено присоединение подстанция трансформаторная напряжение мощность акт сетевая организация поверка поверки пломба допуск потребление собственника нанимателю
  арендатор управляющая товарищество жилищно-коммунальных по-прежнему во-первых какой-либо правомерно вышеизложенного уведомляем разъясняем Пятигорске Федерации постановление сайте`.split(/\s+/)

/** As people really write them: the wrong word and what was meant. */
const WRONG: readonly (readonly [string, string])[] = [
  ['щёт', 'счёт'], ['перерасчот', 'перерасчёт'], ['перерассчет', 'перерасчёт'], ['задолжность', 'задолженность'], ['задолжености', 'задолженности'], ['електроэнергия', 'электроэнергия'], ['електросчётчик', 'электросчётчик'],
  ['паказания', 'показания'], ['обрашение', 'обращение'], ['заевитель', 'заявитель'], ['тариффа', 'тарифа'], ['нормотив', 'норматив'], ['квитанцыя', 'квитанция'], ['платеш', 'платёж'], ['претенция', 'претензия'],
  ['огроничение', 'ограничение'], ['возабновлено', 'возобновлено'], ['собственик', 'собственник'], ['арендатар', 'арендатор'], ['сообшаем', 'сообщаем'], ['разьясняем', 'разъясняем'], ['подьезд', 'подъезд'], ['росрочка', 'рассрочка'],
  ['оплотить', 'оплатить'], ['рассмотренно', 'рассмотрено'], ['соответсвии', 'соответствии'], ['потребетель', 'потребитель'], ['комисия', 'комиссия'], ['коректировка', 'корректировка'], ['аппеляция', 'апелляция'],
  ['учереждение', 'учреждение'], ['обьект', 'объект'], ['Пятигорскк', 'Пятигорск'], ['исполнетель', 'исполнитель'],
]

describe('the Russian dictionary', () => {
  const speller = spellerOf(SPELLING)
  it('takes the words of the field in their forms, with ё and without', async () => expect(await speller.check(RIGHT)).toEqual([]))
  it('refuses every word that is wrong', async () => expect(await speller.check(WRONG.map(([wrong]) => wrong))).toEqual(WRONG.map(([wrong]) => wrong)))
  it('offers what was meant: nearly always, and mostly first', async () => {
    const places = await Promise.all(WRONG.map(async ([wrong, meant]) => (await speller.suggest(wrong)).indexOf(meant)))
    const missed = WRONG.filter((_, at) => places[at] === -1).map(([wrong]) => wrong)
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(3)
    expect(places.filter((place) => place === 0).length).toBeGreaterThan(WRONG.length / 2)
  })
  test('a hyphenated word is right when its parts are', async () => expect(await speller.check(['энергетик-ревизор', 'энергетик-ревезор'])).toEqual(['энергетик-ревезор']))
})

test('a dictionary that is not there is said, and asked for again', async () => {
  const speller = spellerOf({ ...SPELLING, dictionary: '/nowhere' })
  await expect(speller.check(['слово'])).rejects.toBeInstanceOf(SpellerUnavailable)
  await expect(speller.suggest('слово')).rejects.toBeInstanceOf(SpellerUnavailable)
})

describe('a letter', () => {
  it('knows the names and the address of its card, colleagues and the requisites in their forms', async () => {
    const office = await openTestOffice()
    const { id } = await readyDraft(office, { surname: 'Забалуйко', name: 'Ардалион', patronymic: 'Евсеевич', objectAddress: 'ул. Мкртумяна, д. 5' })
    const words = wordsToCheck('Гражданину Забалуйко Ардалиону Евсеевичу по ул. Мкртумяну сообщает Счётчикова. Фырбыркину отказанно.').map(({ word }) => word)
    expect(await checkSpelling(office.service, office.actor('specialist'), { replyId: id, words })).toEqual({ misspelt: ['Фырбыркину', 'отказанно'] })
  })

  it('is checked for its executor alone', async () => {
    const office = await openTestOffice()
    const { id } = await readyDraft(office)
    for (const person of ['clerk', 'outsider', 'deputy', 'administrator'] as const) expect((await refusal(checkSpelling(office.service, office.actor(person), { replyId: id, words: ['слово'] }))).code).toBe('FORBIDDEN')
    expect((await suggestSpelling(office.service, office.actor('specialist'), { word: 'сообшаем' })).suggestions).toContain('сообщаем')
    expect((await refusal(suggestSpelling(office.service, office.actor('deputy'), { word: 'сообшаем' }))).code).toBe('FORBIDDEN')
  })
})

test('letters of the library hold no misspelt word', async () => {
  const words = LETTER_TEXTS.flatMap(({ heading, body }) => wordsToCheck(`${heading}\n${body}`).map(({ word }) => word))
  expect((await spellerOf(SPELLING).check([...new Set(words)])).filter((word) => !isKnownForm(word, basesOf(TRADE_WORDS)))).toEqual([])
})
