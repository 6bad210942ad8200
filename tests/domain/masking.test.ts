import { expect, test } from 'vitest'
import { maskAccount, maskAddress, maskEmail, maskName, maskPhone } from '../../domain/masking.ts'

test('names keep the first letter and the initials', () => {
  expect(maskName({ surname: 'Лампочкин', name: 'Сергей', patronymic: 'Иванович' })).toBe('Л••• С.И.')
  expect(maskName({ surname: 'Ли', name: '', patronymic: '' })).toBe('Л•••')
  expect(maskName({ surname: '', name: '', patronymic: '' })).toBe('')
})

test.each([
  [maskPhone, '+7 (928) 123-45-67', '•••67'],
  [maskPhone, '1234', '•••'],
  [maskPhone, '', ''],
  [maskEmail, 'ivanov@mail.ru', 'i•••@mail.ru'],
  [maskEmail, 'без собаки', '•••'],
  [maskEmail, '@mail.ru', '•••'],
  [maskEmail, ' ', ''],
  [maskAddress, '357500, г. Пятигорск, ул. Мира, д. 1, кв. 2', 'г. Пятигорск, •••'],
  [maskAddress, 'ст-ца Константиновская, ул. Ленина, 5', 'ст-ца Константиновская, •••'],
  // A flat typed without commas must not slip through with the town.
  [maskAddress, 'г. Пятигорск ул. Мира 1', '•••'],
  [maskAddress, 'ул. Мира, д. 1', '•••'],
  [maskAddress, '', ''],
  [maskAccount, '1234567890', '•••890'],
  [maskAccount, '12345', '•••'],
  [maskAccount, '', ''],
] as const)('%o hides %s as %s', (mask, text, hidden) => {
  expect(mask(text)).toBe(hidden)
})

test('the length of what is hidden is not told', () => {
  expect(maskAccount('123456789')).toHaveLength(maskAccount('1234567890123').length)
  expect(maskName({ surname: 'Ли', name: '', patronymic: '' })).toBe(maskName({ surname: 'Лампочкин', name: '', patronymic: '' }))
})
