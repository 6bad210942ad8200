import { expect, test } from 'vitest'
import { type SigningAuthority, authorityBasis, authorityOn, authorityProblem } from '../../domain/authority.ts'

const order = (userId: number, basis: string, validFrom: string, validTo: string | null): SigningAuthority => ({ userId, basis, validFrom, validTo })
const list = [order(1, 'приказ № 5', '2026-01-01', '2026-06-30'), order(1, 'приказ № 9', '2026-06-01', null), order(2, 'доверенность № 3', '2026-02-01', '2026-02-28')]

test.each([
  [1, '2025-12-31', null],
  [1, '2026-01-01', 'приказ № 5'],
  [1, '2026-05-31', 'приказ № 5'],
  [1, '2026-06-01', 'приказ № 9'],
  [1, '2030-01-01', 'приказ № 9'],
  [2, '2026-02-28', 'доверенность № 3'],
  [2, '2026-03-01', null],
  [3, '2026-02-10', null],
])('person %i on %s: %s', (userId, date, basis) => {
  expect(authorityOn(list, userId, date)?.basis ?? null).toBe(basis)
})

test.each([
  [1, '2026-06-30', null],
  [1, '2025-12-31', 'Право подписи начнётся 01.01.2026 (приказ № 5). До этого дня подписывает другое лицо.'],
  [2, '2026-03-01', 'Право подписи окончилось 28.02.2026 (доверенность № 3). Внесите новый приказ или доверенность.'],
  [3, '2026-03-01', 'Право подписи не оформлено. Внесите приказ или доверенность в настройках.'],
])('person %i on %s is told: %s', (userId, date, sentence) => {
  expect(authorityProblem(list, userId, date)).toBe(sentence)
})

test('an authority that was taken back signs no more, and says since when; another in force serves', () => {
  const taken = { ...order(4, 'доверенность № 7', '2026-01-01', null), revoked: { on: '2026-05-04' } }
  expect(authorityOn([taken], 4, '2026-05-05')).toBeNull()
  expect(authorityProblem([taken], 4, '2026-05-05')).toContain('Право подписи отменено 04.05.2026 (доверенность № 7).')
  expect(authorityProblem([{ ...taken, revoked: { on: null } }], 4, '2026-05-05')).toContain('Право подписи отменено (доверенность № 7).')
  expect(authorityProblem([taken, order(4, 'приказ № 8', '2026-05-05', null)], 4, '2026-05-05')).toBeNull()
})

test.each([
  ['order', '3', '2026-01-12', '', 'Приказ от 12.01.2026 № 3'],
  ['power_of_attorney', '5', null, '', 'Доверенность № 5'],
  ['charter', '', null, '', 'Устав'],
  ['other', '', null, ' Решение совета ', 'Решение совета'],
] as const)('the ground %s in words', (ground, number, date, words, basis) => {
  expect(authorityBasis({ ground, number, date, words })).toBe(basis)
})
