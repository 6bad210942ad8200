/** Accounts, e-mail, index and tax numbers as people write them to the supplier. */
import { firstFound, type Found, oneLine } from './found.ts'

/** Account number (ЛС): nine digits or more after its name, also with spaces: «л/с № 990 000 719». */
export function findAccount(text: string): Found<string> | null {
  return firstFound(text, /(?<!\p{L})(?:ЛС|л\/с|л\.\s?с\.?|лиц(?:ев\p{L}+|\.)?\s*сч(?:[её]т\p{L}*|\.)?)\s*[:№Nn]*\s*((?:\d[ -]?){8,11}\d)(?!\d)/giu, ([, digits = '']) => digits.replace(/\D/gu, ''))
}

/** E-mail addresses; the supplier's own domains are left to the caller. */
export function findEmail(text: string): Found<string> | null {
  return firstFound(text, /(?<![\p{L}\d._%+-])[a-z\d._%+-]+@(?:[\p{L}\d-]+\.)+\p{L}{2,}/giu, ([address]) => address)
}

/** Six digits before a town or after the word «индекс». */
export function findPostalIndex(text: string): Found<string> | null {
  return firstFound(text, /(?:индекс[:\s]*([1-6]\d{5})(?!\d)|(?<!\d)([1-6]\d{5})(?=,\s*(?:г\.|город|пос|с\.|ст-ца|\p{Lu}\p{Ll}+\s+(?:край|обл)|ул)))/giu, ([, named, before]) => named ?? before ?? null)
}

/** ИНН with a right check digit: ten digits of an organisation, twelve of a person. */
export function findInn(text: string): Found<string> | null {
  return firstFound(text, /(?<!\p{L})ИНН(?:\s*\/\s*КПП)?\s*[:№]?\s*(\d{12}|\d{10})(?!\d)/giu, ([, inn = '']) => (isInn(inn) ? inn : null))
}

/** Contract: «Договор № 0077-Э». */
export function findContract(text: string): Found<string> | null {
  return firstFound(text, /договор\p{L}*\s*(?:энергоснабжения\s*)?№\s*([\p{L}\d/-]+)/giu, ([, number]) => number ?? null)
}

/** ОГРН of thirteen digits, ОГРНИП of fifteen; the last is the remainder of the rest by 11 or 13. */
export function findOgrn(text: string): Found<string> | null {
  return firstFound(text, /(?<!\p{L})ОГРН(?:ИП)?\s*[:№]?\s*(\d{15}|\d{13})(?!\d)/giu, ([, ogrn = '']) => (isOgrn(ogrn) ? ogrn : null))
}

/** Meter: «прибора учёта № 001204», «счётчик 011-2233». */
export function findMeter(text: string): Found<string> | null {
  return firstFound(text, /(?:прибор\p{L}*\s+уч[её]та|сч[её]тчик\p{L}*|ПУ)\s*(?:зав\.\s*)?(?:№|N|номер)\s*([\p{L}\d-]{4,20})/giu, ([words, number = '']) => (/\d{3}/u.test(number) && oneLine(words) !== '' ? number : null))
}

const WEIGHTS_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8] as const
const WEIGHTS_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const
const WEIGHTS_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const

/** Control digits by the order of the tax service (приказ ФНС): weighted sum by 11, then by 10. */
export function isInn(inn: string): boolean {
  if (/^\d{10}$/u.test(inn)) return inn !== '0000000000' && digitAt(inn, 9) === control(inn, WEIGHTS_10)
  return /^\d{12}$/u.test(inn) && inn !== '000000000000' && digitAt(inn, 10) === control(inn, WEIGHTS_11) && digitAt(inn, 11) === control(inn, WEIGHTS_12)
}

function isOgrn(ogrn: string): boolean {
  const base = ogrn.length === 13 ? 11n : 13n
  return Number((BigInt(ogrn.slice(0, -1)) % base) % 10n) === digitAt(ogrn, ogrn.length - 1)
}

const control = (inn: string, weights: readonly number[]): number => (weights.reduce((sum, weight, index) => sum + weight * digitAt(inn, index), 0) % 11) % 10
const digitAt = (text: string, index: number): number => Number(text.charAt(index))
