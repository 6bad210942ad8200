import { expect, test } from 'vitest'
import { DEFAULT_INDEX_LETTERS, indexLetter } from '../../domain/index-letter.ts'

test.each([
  ['individual', 'Лампочкин', 'Л'],
  ['individual', 'Ёлкина', 'Е'],
  // Ё typed as a letter with a combining diaeresis.
  ['individual', 'Е\u0308лкина', 'Е'],
  ['individual', 'иванов', 'И'],
  ['individual', 'Йовович', 'Й'],
  ['individual', ' «Петров-Водкин»', 'П'],
  ['individual', '-Сидоров', 'С'],
  ['individual', 'д\'Артаньян', 'Д'],
  ['individual', 'фон Клейст', 'Ф'],
  ['individual', 'Smith', 'С'],
  ['individual', 'Čapek', 'К'],
  ['individual', 'Їжак', 'И'],
  ['individual', '王', 'БФ'],
  ['individual', '', 'БФ'],
  ['individual', '???', 'БФ'],
  ['entrepreneur', 'Жуков', 'Ж'],
  ['self_employed', 'Щукин', 'Щ'],
  ['legal_entity', 'Иванов', 'ЮЛ'],
  ['housing', '', 'ЮЛ'],
  ['collective', 'Орлова', 'О'],
  ['collective', '', 'КЛ'],
  ['anonymous', '', 'АН'],
] as const)('%s «%s» → %s', (kind, surname, letter) => {
  expect(indexLetter({ kind, surname, organisation: 'ООО «Ромашка»' })).toBe(letter)
})

test('no Latin letter ever gets into a number', () => {
  for (const latin of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') expect(indexLetter({ kind: 'individual', surname: latin, organisation: '' })).toMatch(/^[А-Я]$/)
})

test('the letters of those without a surname are settings', () => {
  expect(indexLetter({ kind: 'housing', surname: '', organisation: 'ТСЖ «Дом»' }, { ...DEFAULT_INDEX_LETTERS, organisation: 'О' })).toBe('О')
})
