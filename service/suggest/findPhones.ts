import { findPhoneNumbersInText } from 'libphonenumber-js/min'
import type { Found } from '../../domain/reading/found.ts'

const MOST = 5
/** Ten digits in a row after these are no phone. */
const OTHER_NUMBERS = /(?:ИНН|ОГРН|ЛС|л\/с|сч[её]т\p{L}*|№|ШПИ|БИК)\s*[:№]?\s*$/iu
const PHONE_WORD = /(?:тел\p{L}*|моб\p{L}*|сот\p{L}*|звонить|звоните|факс|т)\.?\s*:?\s*$/iu

/** Phone numbers of the text as they are written, each once; a number without a country or trunk prefix only where the text calls it one. */
export function findPhones(text: string): Found<string>[] {
  // A comma ends a number; a broken line does not. Everything keeps its place.
  const flat = text.replace(/[,;/]/gu, '|').replace(/\s/gu, ' ')
  const found = findPhoneNumbersInText(flat, 'RU').flatMap(({ startsAt, endsAt, number }) => {
    const words = text.slice(startsAt, endsAt)
    const before = text.slice(Math.max(0, startsAt - 20), startsAt)
    const prefixed = /^(?:\+|8[\s(-]|8\d{10}$|\()/u.test(words)
    if (OTHER_NUMBERS.test(before) || !(prefixed || PHONE_WORD.test(before))) return []
    return [{ key: number.number, found: { value: words.replace(/\s+/gu, ' ').trim(), words } }]
  })
  return [...new Map(found.map((one) => [one.key, one.found])).values()].slice(0, MOST)
}
