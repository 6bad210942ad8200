/** ШПИ: 14 digits inside the country, two letters, nine digits and two letters abroad (UPU S10). The last digit checks the others. */

/** Spaces and dashes of the receipt left out, letters capital. */
export function plainPostalId(text: string): string {
  return text.replaceAll(/[\s-]/gu, '').toUpperCase()
}

/** Null for an id that can be true or for none at all, otherwise the sentence that says what to look at. */
export function postalIdProblem(text: string): string | null {
  const id = plainPostalId(text)
  if (id === '') return null
  const domestic = /^\d{14}$/u.test(id)
  if (!domestic && !/^[A-Z]{2}\d{9}[A-Z]{2}$/u.test(id)) return 'ШПИ состоит из 14 цифр (по России) или имеет вид RA123456785RU. Проверьте его.'
  const digits = [...(domestic ? id : id.slice(2, 11))].map(Number)
  const check = digits.at(-1)
  const expected = domestic ? domesticCheck(digits.slice(0, -1)) : internationalCheck(digits.slice(0, -1))
  return check === expected ? null : 'В ШПИ ошибка: последняя проверочная цифра не сходится с остальными. Сверьте номер с квитанцией.'
}

/** The digits count three times and once in turn, as in the bar code «2 из 5 чередующийся» that carries the number. */
function domesticCheck(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

/** UPU S10-12: the rest from 11; 10 is written 0, 11 is written 5. */
function internationalCheck(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, index) => total + digit * (S10_WEIGHTS[index] ?? 0), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 0 : check === 11 ? 5 : check
}
