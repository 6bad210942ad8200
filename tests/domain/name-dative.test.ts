import { expect, test } from 'vitest'
import { addresseeOf, dativeSurname } from '../../domain/name-dative.ts'
import { parsePersonName } from '../../domain/person-name.ts'

test.each([
  ['Лампочкин', 'Лампочкину'], ['Иванов', 'Иванову'], ['Соловьёв', 'Соловьёву'], ['Петров-Водкин', 'Петрову-Водкину'],
  ['Чайковский', 'Чайковскому'], ['Горький', 'Горькому'], ['Хороший', 'Хорошему'], ['Белый', 'Белому'], ['Толстой', 'Толстому'],
  ['Палий', 'Палию'], ['Гайдай', 'Гайдаю'], ['Коваль', 'Ковалю'], ['Ким', 'Киму'], ['Шмидт', 'Шмидту'], ['Мицкевич', 'Мицкевичу'],
  ['Глинка', 'Глинке'], ['Берия', 'Берии'], ['Шевченко', 'Шевченко'], ['Черных', 'Черных'], ['Гулиа', 'Гулиа'], ['Живаго', 'Живаго'], ['Ли', 'Ли'],
])('he: %s → %s', (surname, dative) => {
  expect(dativeSurname(surname, 'male')).toBe(dative)
})

test.each([
  ['Лампочкина', 'Лампочкиной'], ['Иванова', 'Ивановой'], ['Соловьёва', 'Соловьёвой'], ['Иванова-Белая', 'Ивановой-Белой'],
  ['Чайковская', 'Чайковской'], ['Верхняя', 'Верхней'], ['Глинка', 'Глинке'], ['Берия', 'Берии'],
  ['Ким', 'Ким'], ['Мицкевич', 'Мицкевич'], ['Коваль', 'Коваль'], ['Шевченко', 'Шевченко'], ['Черных', 'Черных'],
])('she: %s → %s', (surname, dative) => {
  expect(dativeSurname(surname, 'female')).toBe(dative)
})

test.each([
  ['Лампочкин Сергей Иванович', 'Лампочкину С.И.', true],
  ['Ким Анна Сергеевна', 'Ким А.С.', true],
  ['Ким Сергей Иванович', 'Киму С.И.', true],
  ['Иванова А.', 'Ивановой А.', true],
  ['Чайковский П.', 'Чайковскому П.', true],
  // Without a patronymic neither gender nor form is known.
  ['Ким Саша', 'Ким С.', false],
  ['Лампочкин С.И.', 'Лампочкин С.И.', false],
  ['Кравец Иван Петрович', 'Кравецу И.П.', false],
  ['', '', true],
])('%s → %s', (name, text, certain) => {
  expect(addresseeOf(parsePersonName(name))).toEqual({ text, certain })
})

test('organisations are not declined, a known gender decides', () => {
  expect(addresseeOf({ organisation: ' ООО «Ромашка» ' })).toEqual({ text: 'ООО «Ромашка»', certain: true })
  expect(addresseeOf(parsePersonName('Лампочкин С.И.'), 'male')).toEqual({ text: 'Лампочкину С.И.', certain: true })
})
