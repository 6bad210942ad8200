/** The letter that a card's number begins with: the first of the surname, always Cyrillic, Ё written as Е. */
import { type ApplicantKind, ORGANISATION_KINDS } from './appeal.ts'

export interface IndexLetters {
  readonly organisation: string
  readonly anonymous: string
  /** A collective appeal whose contact person is not named. */
  readonly collective: string
  /** A person whose surname is not given or is written in a script that has no letter here. */
  readonly unknown: string
}

/** Defaults of the settings; two letters, so that they never look like a surname's. */
export const DEFAULT_INDEX_LETTERS: IndexLetters = { organisation: 'ЮЛ', anonymous: 'АН', collective: 'КЛ', unknown: 'БФ' }

export interface IndexSource {
  readonly kind: ApplicantKind
  readonly surname: string
  readonly organisation: string
}

/** `ёлкин` → `Е`, `«Петров-Водкин»` → `П`, `Smith` → `С`. An organisation's own letter does not depend on its name. */
export function indexLetter({ kind, surname }: IndexSource, letters: IndexLetters = DEFAULT_INDEX_LETTERS): string {
  if (kind === 'anonymous') return letters.anonymous
  if (ORGANISATION_KINDS.includes(kind)) return letters.organisation
  const first = /\p{L}/u.exec(surname.normalize('NFC'))?.[0].toUpperCase()
  if (first === undefined) return kind === 'collective' ? letters.collective : letters.unknown
  // A letter that is in no table goes by the letter under its mark: Č is C.
  const cyrillic = REPLACED[first] ?? (/^[А-Я]$/.test(first) ? first : REPLACED[first.normalize('NFD').charAt(0)]) ?? ''
  return /^[А-Я]$/.test(cyrillic) ? cyrillic : letters.unknown
}

/**
 * Latin letters by sound: a Latin «A» or «C» in a number could not be told from the Cyrillic one on paper. Letters of
 * neighbouring alphabets go to the nearest Russian one.
 */
const REPLACED: Record<string, string> = {
  Ё: 'Е', Є: 'Е', І: 'И', Ї: 'И', Ґ: 'Г', Ў: 'У', Ј: 'Й', Ә: 'А', Ғ: 'Г', Қ: 'К', Ң: 'Н', Ө: 'О', Ұ: 'У', Ү: 'У', Һ: 'Х',
  A: 'А', B: 'Б', C: 'К', D: 'Д', E: 'Е', F: 'Ф', G: 'Г', H: 'Х', I: 'И', J: 'Д', K: 'К', L: 'Л', M: 'М',
  N: 'Н', O: 'О', P: 'П', Q: 'К', R: 'Р', S: 'С', T: 'Т', U: 'У', V: 'В', W: 'В', X: 'К', Y: 'Й', Z: 'З',
}
