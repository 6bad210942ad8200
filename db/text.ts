/** Lower case, ё→е, one space between words. SQLite folds ASCII only, so keys are made here. `normalise(' Семёнов  ПЁТР ') // 'семенов петр'` */
export function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim()
}

/** Digits of a Russian phone without the trunk prefix: `+7 (900) 123-45-67` and `8 900 1234567` are one; null when too short. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/gu, '')
  const local = digits.length === 11 && /^[78]/u.test(digits) ? digits.slice(1) : digits
  return local.length >= 5 ? local : null
}

/** Account numbers are compared without spaces and dashes. */
export function accountKey(account: string): string | null {
  const key = normalise(account).replace(/[\s\-–—/]/gu, '')
  return key === '' ? null : key
}

export function emailKey(email: string): string | null {
  const key = normalise(email)
  return key === '' ? null : key
}
