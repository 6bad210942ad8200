/** Postal addresses: from the index, region or town to the flat. */
import { firstFound, type Found, oneLine } from './found.ts'

const TOWN = String.raw`(?:(?:г(?:ор)?\.|город|пос(?:\.|ёлок|елок)?|с\.|село|ст-ца|станица|х\.|хутор)\s*\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?,\s*)?`
const REGION = String.raw`(?:\p{Lu}[\p{L}-]+\s+(?:край|обл\.|область|р-н|район),\s*)?`
const STREET = String.raw`(?:ул(?:\.|ица|ице)|пр-т|пр-кт|пр\.|просп(?:\.|ект)|проезд|пер(?:\.|еулок)|б-р|бульвар|ш\.|шоссе|пл\.|площадь|мкр\.?|микрорайон|наб\.|тупик)`
const NAME = String.raw`\s*[\p{L}\d][\p{L}\d .№-]{1,50}?`
const HOUSE = String.raw`,?\s*(?:д(?:\.|ом)?\s*№?\s*)?\d{1,4}\s?[а-яА-Я]?(?!\p{L})(?:\s*[/-]\s*\d{1,4}[а-яА-Я]?(?!\p{L}))?`
const FLAT = String.raw`(?:,?\s*(?:корп(?:\.|ус)?|к\.|стр\.)\s*\d{1,3})?(?:,?\s*(?:кв(?:\.|артира)?|оф(?:\.|ис)?|ком(?:\.|ната)?)\s*№?\s*\d{1,4}[а-яА-Я]?(?!\p{L}))?`
const ADDRESS = new RegExp(String.raw`(?<![\p{L}\d])${REGION}${TOWN}${STREET}${NAME}${HOUSE}${FLAT}`, 'gu')
/** «жители дома № 5 по ул. Вымышленной»: the house first, the street declined. */
const HOUSE_FIRST = new RegExp(String.raw`дом\p{L}{0,2}\s*№?\s*(\d{1,4}\s?[а-яА-Я]?(?:[/-]\d{1,4})?)\s+по\s+(ул(?:\.|ице)|пр-ту|проспекту|пер\.|переулку|бульвару|пр\.)\s*(\p{Lu}[\p{L}-]+)`, 'gu')

/** «г. Пятигорск, ул. Образцовая, д. 7, кв. 15», also broken between lines. */
export function findAddress(text: string): Found<string> | null {
  return firstFound(text, ADDRESS, ([address]) => (/\d/u.test(address) ? oneLine(address) : null))
}

/** The house a letter speaks of: «дома № 5 по ул. Вымышленной» → «ул. Вымышленная, д. 5». */
export function findHouse(text: string): Found<string> | null {
  return firstFound(text, HOUSE_FIRST, ([, house = '', street = '', name = '']) => `${street.startsWith('ул') ? 'ул.' : street} ${nominative(name)}, д. ${oneLine(house)}`)
}

const nominative = (street: string): string => street.replace(/ой$/u, 'ая').replace(/ей$/u, 'яя')

/** What tells one home from another, in the order street, house, flat; '' for what is not written. Words of kinds and towns are left out. */
export interface AddressKey {
  readonly street: string
  readonly house: string
  readonly flat: string
}

const KINDS = new RegExp(String.raw`(?<!\p{L})${STREET}(?!\p{L})`, 'gu')

/** `ул. Образцовая, д. 7, кв. 15`, `улица Образцовая 7-15` → the same key; null where no street or house can be told. */
export function addressKey(address: string): AddressKey | null {
  const text = oneLine(address.toLowerCase().replaceAll('ё', 'е'))
  const kind = [...text.matchAll(KINDS)].at(-1)
  const place = kind === undefined ? (text.split(/,\s*/u).findLast((part) => /\p{L}{3}/u.test(part.replace(/(?<!\p{L})(?:кв|д|дом|квартира|корп)(?!\p{L})/gu, ''))) ?? '') : ''
  const rest = kind === undefined ? text.slice(text.lastIndexOf(place)) : text.slice(kind.index + kind[0].length)
  const parts = /^[\s.,]*((?:\d+[\s-]*(?:я|й|го|ая)?\s+)?[\p{L} .-]*\p{L})[\s,.]+(?:д(?:ом)?[.\s]*)?(?:№\s*)?(\d{1,4}\s?[а-я]?(?!\p{L})(?:\/\d{1,4})?)(?:[\s,-]+(?:(?:кв(?:артира)?|оф(?:ис)?)[.\s]*(?:№\s*)?)?(\d{1,4}[а-я]?))?/u.exec(rest)
  if (parts === null) return null
  const [, street = '', house = '', flat = ''] = parts
  return { street: street.replace(/[\s,]+(?:д|дом)\.?$/u, '').trim(), house: house.replaceAll(/\s/gu, ''), flat }
}
