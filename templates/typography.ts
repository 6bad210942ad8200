/** No-break space. */
export const NBSP = '\u00a0'

/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark: invisible guests of pasted text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu
const CONTROL = /(?![\t\n\r])\p{Cc}/gu

/**
 * One line of text as it will be printed: NFC (macOS types «й» as two characters), no invisible or control characters,
 * single spaces. No visible character is changed, added or lost.
 */
export function cleanText(text: string): string {
  return cleanPiece(text).trim()
}

/** The same for a piece of a text: a space at either end stays. */
export function cleanPiece(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(CONTROL, '').replace(/[\t\n\r\u2028\u2029 ]+/gu, ' ')
}

const BEFORE_NEXT = '№|§|г|ул|пр-т|просп|пер|пл|д|корп|стр|кв|оф|п|пп|ч|ст|абз|тел|доб|им|пос|с|обл|см|т'
const UNITS = 'руб|коп|₽|%|шт|экз|л|лист|кВт|кВА|кВ|В|А|Гц|Вт|м|км|тыс|млн|млрд|г|год|года|дн|дней|дня|день|часов|час|мин'
const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'

/** Each rule replaces a single space between what it names by a no-break space. */
const RULES: readonly RegExp[] = [
  / (?=[—–](?:\s|$))/gu, // a dash never begins a line
  /(?<=[№§]) /gu,
  new RegExp(`(?<=(?:^|(?<!\\d)\\s|[(«])(?:${BEFORE_NEXT})\\.) (?=[\\p{L}\\d«№])`, 'giu'), // г. Пятигорск, д. 5, п. 31
  /(?<=\d) (?=\d{3}(?!\d))/gu, // 15 250
  new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu'), // 250 руб., 30 дней
  new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${MONTHS})(?!\\p{L}))`, 'giu'), // 23 ноября
  /(?<=(?:\+7|(?<!\d)8)) (?=\()/gu, // +7 (8793)
  /(?<=\(\d{3,5}\)) (?=\d)/gu, // (8793) 33-27-70
  /(?<=(?:^|[\s(«])\p{Lu}\.) (?=\p{Lu}\.)/gu, // С. В.
  /(?<=(?:^|[\s(«.])\p{Lu}\.) (?=\p{Lu}\p{Ll})/gu, // С.В. Громов
  /(?<=\p{Lu}\p{Ll}+) (?=\p{Lu}\.\s?\p{Lu}\.)/gu, // Громову С.В.
]

/** The text with no-break spaces where Russian typography forbids a line to break. Only spaces are replaced. */
export function bindSpaces(text: string): string {
  return RULES.reduce((bound, rule) => bound.replace(rule, NBSP), text)
}

