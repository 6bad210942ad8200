import { expect, test } from 'vitest'
import type { Contacts } from '../../domain/contact.ts'
import { contactsPresent, isEmail, isPhone, replyAddressOf, replyAddressProblem } from '../../domain/contact.ts'

const none: Contacts = { address: '', phones: [], email: '', accountNumber: '' }

test.each([
  [{}, []],
  [{ address: '  ', phones: ['', ' '] }, []],
  [{ address: 'ул. Мира, 1' }, ['почтовый адрес']],
  [{ phones: ['33-27-70'] }, ['телефон']],
  [{ email: 'a@b.ru' }, ['адрес электронной почты']],
  [{ senderEmail: 'a@b.ru' }, ['адрес отправителя письма']],
  [{ accountNumber: '100' }, ['лицевой счёт']],
])('%o holds %o', (contacts, expected) => {
  expect(contactsPresent({ ...none, ...contacts })).toEqual(expected)
})

test('the address that belongs to each channel', () => {
  const card: Contacts = { address: 'г. Пятигорск, ул. Мира, 1', phones: ['33-27-70', '33-27-71'], email: 'a@b.ru', accountNumber: '100200', senderEmail: 'x@y.ru' }
  expect((['post', 'email', 'phone', 'fax', 'pick_up', 'account_portal'] as const).map((channel) => replyAddressOf(channel, card))).toEqual([
    'г. Пятигорск, ул. Мира, 1', 'a@b.ru', '33-27-70', '33-27-70', '', '100200',
  ])
  expect(replyAddressOf('email', { ...card, email: '' })).toBe('x@y.ru')
})

test.each([
  ['post', 'г. Пятигорск, ул. Мира, 1', null],
  ['post', 'Мира 1', /слишком короткий/],
  ['post', ' ', /куда отправить ответ почтой/],
  ['email', 'a@b.ru', null],
  ['email', 'a@b', /с ошибкой/],
  ['phone', '33-27-70', null],
  ['phone', '112', /не меньше 5 цифр/],
  ['fax', '', /факсом/],
  ['pick_up', '', null],
  ['account_portal', '', /личный кабинет/],
  ['account_portal', '100200', null],
] as const)('%s to «%s»', (channel, address, problem) => {
  const found = replyAddressProblem(channel, address)
  if (problem === null) expect(found).toBeNull()
  else expect(found).toMatch(problem)
})

test.each([['ivan.petrov@mail.ru', true], ['иван@почта.рф', true], ['a@b', false], ['a b@c.ru', false], ['a@b.ru, c@d.ru', false], ['@b.ru', false]])('e-mail %s: %s', (text, ok) => {
  expect(isEmail(text)).toBe(ok)
})

test.each([['8 (8793) 33-27-70', true], ['33-27-70 доб. 12', true], ['3327', false], ['нет телефона 12345', false], ['', false]])('phone %s: %s', (text, ok) => {
  expect(isPhone(text)).toBe(ok)
})
