import { expect, test } from 'vitest'
import { formatBytes, formatDate, formatDateTime, formatLongDate, formatNumber, initials } from '../../../renderer/lib/format.ts'

test('dates and times are Moscow ones, as the office writes them', () => {
  expect(formatDate('2026-11-23')).toBe('23.11.2026')
  expect(formatDate(null)).toBe('—')
  expect(formatDateTime('2026-11-23T21:30:00.000Z')).toBe('24.11.2026 00:30')
  expect(formatLongDate('2026-11-23')).toBe('Понедельник, 23.11.2026')
})

test('thousands stand apart by a thin space', () => {
  expect(formatNumber(1_234_567)).toBe('1\u202f234\u202f567')
  expect(formatBytes(1_572_864)).toBe('1,5\u202fМБ')
  expect(formatBytes(0)).toBe('0\u202fБ')
})

test('initials are of surname and name', () => expect(initials('Ковалёва Нина Андреевна')).toBe('КН'))
