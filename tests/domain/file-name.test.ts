import { expect, test } from 'vitest'
import { safeFileName } from '../../domain/file-name.ts'

test.each([
  ['Жалоба.pdf', 'Жалоба.pdf'],
  ['../../etc/passwd.csv', 'passwd.csv'],
  ['C:\\Users\\Иван\\скан.pdf', 'скан.pdf'],
  ['..', 'без имени'],
  ['', 'без имени'],
  ['a/', 'без имени'],
  ['что?.pdf', 'что_.pdf'],
  ['con.txt', '_con.txt'],
  ['LPT1', '_LPT1'],
  ['console.txt', 'console.txt'],
  ['скан.pdf. . ', 'скан.pdf'],
  // A direction-changing character would show «exe.fdp» as «pdf.exe» reversed.
  ['отчёт\u202Efdp.exe', 'отчётfdp.exe'],
  ['a\u0000b\n.pdf', 'ab.pdf'],
])('%j is kept as %s', (original, safe) => {
  expect(safeFileName(original)).toBe(safe)
})

test('a long name keeps its extension', () => {
  const safe = safeFileName(`${'ж'.repeat(300)}.pdf`)
  expect(safe).toHaveLength(150)
  expect(safe.endsWith('ж.pdf')).toBe(true)
  expect(safeFileName(`a.${'x'.repeat(300)}`)).toHaveLength(150)
})
