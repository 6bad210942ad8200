import { expect, test } from 'vitest'
import { formatFull, formatInitialsFirst, formatNamePatronymic, formatShort, genderByPatronymic, parsePersonName, salutation, salutationOf } from '../../domain/person-name.ts'

test.each([
  ['Лампочкин Сергей Иванович', 'Лампочкин', 'Сергей', 'Иванович', 'Лампочкин С.И.', 'С.И. Лампочкин'],
  ['  Лампочкин   Сергей  ', 'Лампочкин', 'Сергей', '', 'Лампочкин С.', 'С. Лампочкин'],
  ['Лампочкин', 'Лампочкин', '', '', 'Лампочкин', 'Лампочкин'],
  ['Лампочкин С.И.', 'Лампочкин', 'С.', 'И.', 'Лампочкин С.И.', 'С.И. Лампочкин'],
  ['С.И. Лампочкин', 'Лампочкин', 'С.', 'И.', 'Лампочкин С.И.', 'С.И. Лампочкин'],
  ['С. И. Лампочкин', 'Лампочкин', 'С.', 'И.', 'Лампочкин С.И.', 'С.И. Лампочкин'],
  ['С. Лампочкин', 'Лампочкин', 'С.', '', 'Лампочкин С.', 'С. Лампочкин'],
  ['Иванова-Петрова Анна-Мария Сергеевна', 'Иванова-Петрова', 'Анна-Мария', 'Сергеевна', 'Иванова-Петрова А.-М.С.', 'А.-М.С. Иванова-Петрова'],
  ['Мамедов Эльдар Рашид оглы', 'Мамедов', 'Эльдар', 'Рашид оглы', 'Мамедов Э.Р.', 'Э.Р. Мамедов'],
  ['', '', '', '', '', ''],
])('%s', (text, surname, name, patronymic, short, initialsFirst) => {
  const person = parsePersonName(text)
  expect(person).toEqual({ surname, name, patronymic })
  expect(formatShort(person)).toBe(short)
  expect(formatInitialsFirst(person)).toBe(initialsFirst)
})

test('full forms', () => {
  const person = { surname: ' Счётчикова', name: 'Анна ', patronymic: 'Павловна' }
  expect(formatFull(person)).toBe('Счётчикова Анна Павловна')
  expect(formatNamePatronymic(person)).toBe('Анна Павловна')
  expect(formatShort({ surname: 'ёлкин', name: 'юрий', patronymic: '' })).toBe('ёлкин Ю.')
})

test.each([
  ['Петрович', 'male'], ['Ильич', 'male'], ['Рашид оглы', 'male'], ['Нурлан улы', 'male'],
  ['Петровна', 'female'], ['Ильинична', 'female'], ['Кузьминична', 'female'], ['Лукинична', 'female'], ['Рашид кызы', 'female'],
  ['', null], ['П.', null], ['Али', null],
] as const)('patronymic %s tells %s', (patronymic, gender) => {
  expect(genderByPatronymic(patronymic)).toBe(gender)
})

test.each([
  [{ surname: 'Лампочкин', name: 'Николай', patronymic: 'Петрович' }, 'Уважаемый Николай Петрович!', true],
  [{ surname: 'Лампочкина', name: 'Мария', patronymic: 'Петровна' }, 'Уважаемая Мария Петровна!', true],
  [{ surname: 'Ким', name: 'Саша', patronymic: '' }, 'Уважаемый(ая) Саша!', false],
  [{ surname: 'Лампочкин', name: 'С.', patronymic: 'И.' }, 'Уважаемый(ая) С.И. Лампочкин!', false],
  [{ surname: 'Лампочкин', name: '', patronymic: '' }, 'Уважаемый(ая) Лампочкин!', false],
  [{ surname: '', name: '', patronymic: '' }, 'Уважаемый(ая) заявитель!', false],
  [{ organisation: 'ООО «Ромашка»' }, 'Уважаемые господа!', true],
])('%o → %s', (target, text, genderKnown) => {
  expect(salutationOf(target)).toEqual({ text, genderKnown })
  expect(salutation(target)).toBe(text)
})

test('a person who knows the gender says so', () => {
  expect(salutationOf({ surname: 'Ким', name: 'Саша', patronymic: '' }, 'female')).toEqual({ text: 'Уважаемая Саша!', genderKnown: true })
})
