/**
 * What can be read off the words of a letter. Only a proposal: the clerk sees it beside the text and decides. Patterns follow
 * how people write to the supplier, not a standard.
 */
import { type AppealType } from './appeal.ts'
import { type IsoDate, isIsoDate } from './calendar-date.ts'

/** Account number (ЛС): nine digits after its name. */
export function findAccount(text: string): string | null {
  return /(?:ЛС|л\/с|лиц(?:евой|евого|\.)?\s*сч[её]т\p{L}*)\s*[:№N]*\s*(\d{9,12})(?!\d)/iu.exec(text)?.[1] ?? null
}

/** Russian phone numbers as they stand in the text, at most five. */
export function findPhones(text: string): string[] {
  const found = text.match(/(?<![\d-])(?:\+7|8)[\s(-]{0,2}\d{3}[\s)-]{0,2}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/gu) ?? []
  return [...new Set(found.map((phone) => phone.trim()))].slice(0, 5)
}

/** «г. Пятигорск, ул. Образцовая, д. 7, кв. 15»: from the town or street to the flat. */
export function findAddress(text: string): string | null {
  const found = /(?:г\.\s?\p{Lu}\p{L}+,\s*)?(?:ул|пр-т|просп|пер|б-р|пл)\.\s?[\p{L}\d][^,;\n]{1,60},\s*(?:д\.\s*)?\d+\p{L}?(?:[-/]\d+)?(?:,\s*кв\.\s*\d+)?/u.exec(text)
  return found?.[0] ?? null
}

export function findInn(text: string): string | null {
  return /ИНН\s*:?\s*(\d{12}|\d{10})(?!\d)/u.exec(text)?.[1] ?? null
}

/** Contract: «Договор № 0077-Э». */
export function findContract(text: string): string | null {
  return /договор\p{L}*\s*№\s*([\p{L}\d/-]+)/iu.exec(text)?.[1] ?? null
}

/** «№ 17 от 18.11.2026»: the author's own number and date. */
export function findNumberAndDate(text: string): { number: string; date: IsoDate } | null {
  const found = /№\s*([\p{L}\d][\p{L}\d/.-]*)\s+от\s+(\d{2})\.(\d{2})\.(\d{4})/u.exec(text)
  const date = found === null ? '' : `${found[4]}-${found[3]}-${found[2]}`
  return found?.[1] !== undefined && isIsoDate(date) ? { number: found[1], date } : null
}

/** «в срок до 10.12.2026»: the date a forwarding body names. */
export function findAnswerBy(text: string): IsoDate | null {
  const found = /(?:срок\s+)?до\s+(\d{2})\.(\d{2})\.(\d{4})/u.exec(text)
  const date = found === null ? '' : `${found[3]}-${found[2]}-${found[1]}`
  return isIsoDate(date) ? date : null
}

const TYPE_WORDS: readonly (readonly [AppealType, RegExp])[] = [
  ['claim', /претензи/iu],
  ['complaint', /жалоб|жалуюсь|возмущ|безобрази|опять насчитал/iu],
  ['review', /благодар|спасибо за|признател/iu],
  ['proposal', /предлага[юе]|предложение/iu],
  ['request', /прошу (?:сообщить|предоставить (?:информаци|сведени|справк))|выдайте справк/iu],
]

/** Type by its words, the subject first; an application when nothing speaks for another. */
export function guessType(subject: string, text: string): AppealType {
  for (const part of [subject, text]) {
    const found = TYPE_WORDS.find(([, words]) => words.test(part))
    if (found !== undefined) return found[0]
  }
  return 'application'
}

/** The beginning of the quoted letter in an answer: what follows is folded on the screen. */
export function ownWords(text: string): string {
  const lines = text.split('\n')
  const quote = lines.findIndex((line, index) => line.startsWith('>') || (/(?:пишет|wrote|написал[аи]?):\s*$/iu.test(line) && (lines[index + 1] ?? '').startsWith('>')))
  return (quote === -1 ? lines : lines.slice(0, quote)).join('\n').trim()
}
