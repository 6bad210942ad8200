import { expect, test } from 'vitest'
import { basesOf, isDictionaryWord, isKnownForm, wordKey, wordsToCheck } from '../../domain/spelling.ts'

test.each([
  ['Сообщаем, что перерасчёт выполнен.', 'Сообщаем что перерасчёт выполнен'],
  ['по-прежнему жилищно-коммунальные услуги', 'по-прежнему жилищно-коммунальные услуги'],
  // Gaps, addresses and whatever holds digits or Latin letters are no words.
  ['Сумма {{сумма к возврату}} руб. 15 коп.', 'Сумма'],
  ['пишите на ivanov@pes.example или www.pes.example/обращения', 'пишите на или'],
  ['счёт № Л-0001/26 от 23.11.2026, дом 7а', 'счёт от дом'],
  // Capitals and units.
  ['ОГРН, кВт и 350 кВт·ч, ПАО «Россети»', 'Россети'],
  // Initials and shortened words; the same letters without a dot are a word.
  ['С.В. Громов, ул. Мира, тел. 33', 'Громов Мира'],
  ['и в с', ''],
])('%s', (text, expected) => {
  expect(wordsToCheck(text).map(({ word }) => word).join(' ')).toBe(expected)
})

test('a word is found where it stands', () => {
  const text = 'Акт № 15, {{дата}}: щётчик'
  const [first, second] = wordsToCheck(text)
  expect([first, second].map((found) => text.slice(found?.from, found?.to))).toEqual(['Акт', 'щётчик'])
})

test('ё and е, capitals and accents make no other word', () => expect(wordKey('Счётчи\u0301к')).toBe(wordKey('счетчик')))

test.each([['энергосбыт', true], ['Жилищно-строительный', true], ['а', false], ['два слова', false], ['meter', false], ['кВт·ч', false], ['дом7', false], ['-то', false]] as const)('«%s» may be learnt: %s', (word, expected) => {
  expect(isDictionaryWord(word)).toBe(expected)
})

test.each([
  ['Лампочкину', true], ['Лампочкиным', true], ['Ковалёвой', true], ['КОВАЛЕВУ', true], ['Коваля', true], ['энергосбыта', true], ['общедомового', true], ['ресурсно-общедомовых', false], ['Лампочкин-Коваль', true], ['Лампочников', false], ['сет', false],
])('«%s» is a form of a known word: %s', (word, expected) => {
  expect(isKnownForm(word, basesOf(['Лампочкин', 'г. Ковалёва', 'Коваль', 'энергосбыт', 'общедомовой', 'ул. Лес']))).toBe(expected)
})
