/** One family under many endings: «Лампочкин», «Лампочкина», «Лампочкиным», with Ё or Е. */
import { genderByPatronymic } from './person-name.ts'

/** Case and gender endings by kinds of surnames, the first that fits; what stays tells the family. */
const ENDINGS: readonly RegExp[] = [
  /^(.+(?:ов|ев|ин|ын))(?:а|у|ым|ом|е|ой|ою|ы|ых|ыми?)?$/u,
  /^(.+(?:ск|цк))(?:ий|ого|ому|им|ом|ая|ой|ую|ою|ие|их|ими)$/u,
  /^(.{3,})(?:ый|ий|ой|ого|его|ому|ему|ым|им|ая|яя|ую|юю|ых|их|ыми|ими)$/u,
  /^(.+[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е|ы|и|ой|ей)?$/u,
  /^(.+)(?:ь|й|я|ю|ем|е|и)$/u,
]

/** `surnameBase('Лампочкиным') === surnameBase('ЛАМПОЧКИНА')`; '' for no letters. */
export function surnameBase(surname: string): string {
  const plain = surname.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}-]/gu, '')
  return plain.split('-').map((half) => ENDINGS.map((ending) => ending.exec(half)?.[1]).find((base) => base !== undefined && base.length > 1) ?? half).join('-')
}

/** The last letters of the family backwards: a misspelt beginning leaves the end whole. */
export function surnameTail(base: string): string {
  return [...base].toReversed().slice(0, TAIL).join('')
}
const TAIL = 4
/** So much of the beginning stays whole when the end is misspelt. */
export const SURNAME_HEAD = 3

/** How many letters may differ for the families to be taken for one misspelt: none in short ones. */
export function mistypedLetters(base: string): number {
  if (base.length < 5) return 0
  return base.length < 8 ? 1 : 2
}

interface Named {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
}

/** full: name and patronymic are the same; initials: what is written of them agrees; surname: nothing more is written; null: other people. */
export type NameAgreement = 'full' | 'initials' | 'surname' | null

/** Whether two names beside one family may be of one person. A known husband is never his wife. */
export function nameAgreement(a: Named, b: Named): NameAgreement {
  const [first, second] = [genderOf(a), genderOf(b)]
  if (first !== null && second !== null && first !== second) return null
  const parts = [part(a.name, b.name), part(a.patronymic, b.patronymic)]
  if (parts.includes('other')) return null
  if (parts.every((how) => how === 'same')) return 'full'
  if (parts.every((how) => how === 'unknown')) return 'surname'
  return parts[0] === 'unknown' ? 'surname' : 'initials'
}

/** A surname alone never tells: «Лампочкина» may be he in the genitive. */
const genderOf = ({ patronymic }: Named) => genderByPatronymic(patronymic)

function part(a: string, b: string): 'same' | 'initial' | 'unknown' | 'other' {
  const [one, two] = [fold(a), fold(b)]
  if (one === '' || two === '') return 'unknown'
  if (one === two) return one.length > 1 ? 'same' : 'initial'
  if (one.length === 1 || two.length === 1) return one.charAt(0) === two.charAt(0) ? 'initial' : 'other'
  // Declined, or with one letter wrong: «Савелия», «Савелй».
  return one.length > 3 && two.length > 3 && one.slice(0, 4) === two.slice(0, 4) ? 'same' : 'other'
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}]/gu, '')
