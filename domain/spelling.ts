/** Which words of a letter are looked up in the dictionary, and what counts as the same word. Pure: the dictionary itself is behind the service. */

export interface TextWord {
  readonly word: string
  /** Offsets in the text, in UTF-16 units: [from, to). */
  readonly from: number
  readonly to: number
}

/** What is no word of the language: gaps of templates, addresses of mail and sites, whatever holds a digit or a Latin letter. */
const NOT_WORDS = /\{\{[^{}\n]*\}\}|\S+@\S+|\S*[\p{Script=Latin}\d]\S*/gu
/** Letters with hyphens and apostrophes inside; a dot in the middle of the line makes a unit of one, «кВт·ч». */
const WORD = /\p{L}[\p{L}\u0301]*(?:[-‐‑'’·⋅][\p{L}\u0301]+)*/gu

/** Shortened words that stand with a dot and are in no dictionary; «руб.», «ул.», «п. 7.2.5». */
const SHORTENED = new Set(
  `абз вкл вх гг гор гос гр дер див доб доп др зав зам изд им инд исх кв коп корп куб лит мес мин мкр млн млрд напр обл оф пгт пер пл пос пп пр просп разд ред рис руб сб см соц ср ст стр сут
  таб тел тыс ул утв уч физ эл экз юр янв февр мар апр авг сент окт нояб дек`.split(/\s+/),
)

/**
 * Words of the text that are worth looking up, in their order. Left out: gaps, addresses, whatever has digits or Latin letters, single
 * letters and initials, abbreviations by their capitals (ОГРН, кВт) or by their dot (руб.).
 */
export function wordsToCheck(text: string): TextWord[] {
  const blank = text.replaceAll(NOT_WORDS, (found) => ' '.repeat(found.length))
  return [...blank.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }))
    .filter(({ word, to }) => isOrdinary(word) && !(blank[to] === '.' && SHORTENED.has(word.toLowerCase())))
}

/** The key under which a word is remembered: ё as е, small letters, without accents. `wordKey('Счётчик') // 'счетчик'` */
export const wordKey = (word: string): string => word.normalize('NFC').replaceAll('\u0301', '').toLowerCase().replaceAll('ё', 'е')

/** True for what may be put into a dictionary of words: one Russian word, hyphens allowed. */
export const isDictionaryWord = (word: string): boolean => /^\p{Script=Cyrillic}{2,}(?:-\p{Script=Cyrillic}+)*$/u.test(word)

/** A capital inside a word makes an abbreviation of it; a sign between letters makes a unit. */
function isOrdinary(word: string): boolean {
  return word.length > 1 && !/[·⋅]/u.test(word) && word.split(/[-‐‑]/u).every((part) => !/^.+\p{Lu}/u.test(part))
}

/** Endings of nouns, surnames and adjectives, without ё. */
const ENDINGS = `а я о е и ы у ю ь й ой ей ою ею ом ем ам ям ами ями ах ях ов ев ий ый ого его ому ему ым им ыми ими ых их ая яя ое ее ую юю ые ие ью ья ье`.split(' ')
const SHORTEST_BASE = 3

/** What a word may be without its ending, the whole word too: two forms of one word share a base. `wordBases('Лампочкину') // ['лампочкину', 'лампочкин']` */
export function wordBases(word: string): string[] {
  const key = wordKey(word)
  return [key, ...ENDINGS.filter((ending) => key.endsWith(ending) && key.length - ending.length >= SHORTEST_BASE).map((ending) => key.slice(0, -ending.length))]
}

/** Bases of every word of the texts, the parts of hyphenated ones apart. */
export const basesOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []).flatMap(wordBases))

/** True when the word, or each part of a hyphenated one, is a form of a known word. */
export const isKnownForm = (word: string, known: ReadonlySet<string>): boolean => word.split(/[-‐‑]/u).every((part) => wordBases(part).some((base) => known.has(base)))
