/** Who wrote a letter, by how letters name their author: in the head («от …»), in the signature, as a contact person. */
import type { PersonName } from '../person-name.ts'
import { parsePersonName } from '../person-name.ts'
import { type Found, oneLine } from './found.ts'
import { nominativeOf } from './nominative.ts'

export interface ReadPerson extends PersonName {
  /** Turned from the genitive: the form is a guess that the clerk looks at. */
  readonly turned: boolean
}

const WORD = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`
const CAPITALS = String.raw`\p{Lu}{2,}(?:-\p{Lu}{2,})?`
const SURNAME = `(?:${WORD}|${CAPITALS})`
const PATRONYMIC = String.raw`(?:\p{Lu}\p{Ll}+(?:вич|вна|ьич|ична|инична)|\p{Lu}+(?:ВИЧ|ВНА|ЬИЧ|ИЧНА)|${WORD}\s(?:оглы|кызы))(?!\p{L})`
const PATRONYMIC_OF = String.raw`(?:\p{Lu}\p{Ll}+(?:вича|вны|ьича|ичны)|\p{Lu}+(?:ВИЧА|ВНЫ|ЬИЧА|ИЧНЫ)|${WORD}\s(?:оглы|кызы))(?!\p{L})`
const INITIALS = String.raw`\p{Lu}\.(?:\s?\p{Lu}\.)?`

const FULL = new RegExp(String.raw`(?<!\p{L})${SURNAME}\s+${SURNAME}\s+${PATRONYMIC}`, 'gu')
const SHORT = new RegExp(String.raw`(?<!\p{L})${WORD}\s+${INITIALS}(?!\p{L})`, 'gu')
const SHORT_BEFORE = new RegExp(String.raw`(?<![\p{L}.])${INITIALS}\s?${WORD}(?!\p{L})`, 'gu')
/** «от гр. Лампочкина Савелия Игнатьевича», «от Кабелева Ю.М.» */
const FROM = new RegExp(String.raw`(?<!\p{L})[Оо][Тт]:?\s+(?:(?:гр(?:\.|ажданина|ажданки)?|абонента|потребителя|собственника|пенсионер(?:а|ки))\s+)?(${SURNAME}\s+${SURNAME}\s+${PATRONYMIC_OF}|${WORD}\s+${INITIALS})`, 'u')
/** Two words with capitals that stand alone at the end: «Доброва Зинаида.» */
const SIGNED = new RegExp(String.raw`(?:[.!?]\s+|\n\s*|с уважением,?\s+)(${WORD}\s+${WORD})\s*\.?\s*$`, 'u')
/** Names after these belong to the one who is written to. */
const ADDRESSEE = /(?:директору|начальнику|руководителю|заместителю|прокурору|уважаем\p{L}+|инспектору|специалисту|контрол[её]ру)[^\n]{0,40}$/iu

/** The author: named in the head, else in full at the end, else with initials, else by two words that close the letter. */
export function findAuthor(text: string): Found<ReadPerson> | null {
  const head = FROM.exec(text)
  const fromHead = head?.[1] === undefined ? null : { value: turnedPerson(head[1]), words: head[0].trim() }
  const full = authors(text, FULL).at(-1)
  const short = [...authors(text, SHORT), ...authors(text, SHORT_BEFORE)]
  const signed = SIGNED.exec(text)?.[1]
  const written = full ?? fromHead ?? short.at(-1) ?? (signed === undefined ? undefined : plain(signed))
  if (fromHead === null || full === undefined) return written ?? null
  // The head in the genitive and the signature in full: the signature needs no turning.
  return full.value.surname.slice(0, 4) === fromHead.value.surname.slice(0, 4) ? full : fromHead
}

/** The full name right after words that announce it. */
export function findPersonAfter(text: string, announced: RegExp): Found<ReadPerson> | null {
  const at = announced.exec(text)
  if (at === null) return null
  const rest = text.slice(at.index + at[0].length)
  const name = new RegExp(String.raw`^(?:${SURNAME}\s+${SURNAME}\s+${PATRONYMIC}|${WORD}\s+${INITIALS})`, 'u').exec(rest)
  return name === null ? null : { value: personOf(name[0]), words: `${at[0]}${name[0]}`.trim() }
}

function authors(text: string, pattern: RegExp): Found<ReadPerson>[] {
  return [...text.matchAll(pattern)].filter((match) => !ADDRESSEE.test(text.slice(0, match.index))).map(([words]) => plain(words))
}

const plain = (words: string): Found<ReadPerson> => ({ value: personOf(words), words })
const personOf = (words: string): ReadPerson => ({ ...parsePersonName(oneLine(words).split(' ').map(capitalised).join(' ')), turned: false })
const turnedPerson = (words: string): ReadPerson => ({ ...nominativeOf(parsePersonName(oneLine(words))), turned: true })
/** «ЛАМПОЧКИН» → «Лампочкин»; initials and ordinary words stay. */
const capitalised = (word: string): string => (/^\p{Lu}{2}[\p{Lu}-]*$/u.test(word) ? word.toLowerCase().replaceAll(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase()) : word)
