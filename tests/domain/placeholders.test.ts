import { expect, test } from 'vitest'
import { type CaseFacts, brokenPlaceholders, FILLED_BY_DECISION, fillPlaceholders, placeholdersOfApplicant, placeholdersOfCase, placeholdersOfOrganisation, placeholdersOfPeople, SELF_FILLED } from '../../domain/placeholders.ts'

const facts: CaseFacts = {
  number: 'Л-0001/26', registeredOn: '2026-11-23', authorDate: '2026-11-19', legalDue: '2026-12-23', accountNumber: '990000101', contractNumber: '', meterNumber: '', objectAddress: '', address: 'г. Пятигорск, ул. Образцовая, д. 7',
}

test.each([
  ['На обращение от {{дата обращения}} № {{номер обращения}}', 'На обращение от 19.11.2026 № Л-0001/26'],
  ['поступившее {{ дата регистрации }}', 'поступившее 23.11.2026'],
  ['до {{срок ответа}}', 'до 23.12.2026'],
  ['по адресу: {{адрес объекта}}', 'по адресу: г. Пятигорск, ул. Образцовая, д. 7'],
  // What the card does not know waits for a person.
  ['прибор № {{номер прибора}}, {{сумма}} руб.', 'прибор № {{номер прибора}}, {{сумма}} руб.'],
])('%s', (text, filled) => {
  expect(fillPlaceholders(text, placeholdersOfCase(facts))).toBe(filled)
})

test('the address of the object is the one named for it', () => {
  expect(placeholdersOfCase({ ...facts, objectAddress: 'ул. Лесная, д. 5' })['адрес объекта']).toBe('ул. Лесная, д. 5')
})

test('requisites fill their own gaps', () => {
  const known = placeholdersOfOrganisation({ shortName: 'ОАО «ПЭС»', address: 'ул. Дунаевского, 8', phones: ['(8793) 33-27-70'], site: '' })
  expect(fillPlaceholders('{{организация}}, {{телефон организации}}, {{сайт организации}}', known)).toBe('ОАО «ПЭС», (8793) 33-27-70, {{сайт организации}}')
  expect(fillPlaceholders('{{организация}}', placeholdersOfOrganisation(null))).toBe('{{организация}}')
})

test.each([
  ['Сумма {{сумма}} руб. за {{период}}', null],
  ['Сумма {{сумма} руб.', 'Сумма {{сумма} руб.'],
  ['Сумма {сумма} руб.', 'Сумма {сумма} руб.'],
  ['{{ }}', '{{ }}'],
  ['{{сумма\nруб.}}', '{{сумма'],
])('gaps of %j are written well or named', (text, broken) => {
  expect(brokenPlaceholders(text)).toBe(broken)
})

test('every gap that fills itself is named for whoever writes a template', () => {
  const known = { ...placeholdersOfApplicant({ addressee: '', salutation: '', dative: '', genitive: '' }), ...placeholdersOfCase(facts), ...placeholdersOfOrganisation({ shortName: '', address: '', phones: [], site: '' }), ...placeholdersOfPeople({ executor: '', executorPhone: '', signer: '', signerPosition: '' }) }
  expect([...SELF_FILLED].toSorted()).toEqual([...Object.keys(known), ...FILLED_BY_DECISION].toSorted())
})
