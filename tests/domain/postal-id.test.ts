import { describe, expect, it } from 'vitest'
import { plainPostalId, postalIdProblem } from '../../domain/postal-id.ts'

describe('ШПИ', () => {
  it.each(['35750000123457', '357500 00 12345 7', '80081-234567-893', 'RA473124829US', 'ra 4731 24829 us', ''])('%s can be true', (text) => expect(postalIdProblem(text)).toBeNull())
  it.each(['35750000123456', '80081234567890', 'RA473124828US'])('%s has a wrong check digit', (text) => expect(postalIdProblem(text)).toMatch(/не сходится/u))
  it.each(['3575', 'RA47312482US', '357500001234567', 'почта'])('%s is none at all', (text) => expect(postalIdProblem(text)).toMatch(/14 цифр/u))
  it('is kept without the spaces and dashes of the receipt', () => expect(plainPostalId('ra 473-124 829 us')).toBe('RA473124829US'))
})
