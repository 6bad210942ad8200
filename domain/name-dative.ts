/**
 * «Кому»: the surname in the dative for the addressee of a letter. Russian surnames follow their endings; where the ending or
 * the gender does not decide, the surname stays as it is and `certain` is false, so that a person looks at it.
 */
import { type Gender, type OrganisationName, type PersonName, formatShort, genderByPatronymic } from './person-name.ts'

export interface Addressee {
  readonly text: string
  /** False when the form is a guess. */
  readonly certain: boolean
}

/** `Лампочкин Сергей Иванович` → `Лампочкину С.И.`; an organisation stays as it is. */
export function addresseeOf(target: PersonName | OrganisationName, gender: Gender | null = null): Addressee {
  if ('organisation' in target) return { text: target.organisation.trim(), certain: true }
  const surname = target.surname.trim()
  const known = gender ?? genderByPatronymic(target.patronymic) ?? genderBySurname(surname)
  if (known === null) return { text: formatShort(target), certain: surname === '' }
  return { text: formatShort({ ...target, surname: dativeSurname(surname, known) }), certain: !hasFleetingVowel(surname, known) }
}

/** `Петров-Водкин` → `Петрову-Водкину`, `Лампочкина` → `Лампочкиной`, `Шевченко` → `Шевченко`. */
export function dativeSurname(surname: string, gender: Gender): string {
  return surname
    .split('-')
    .map((part) => dativePart(part, gender))
    .join('-')
}

type Ending = readonly [ending: RegExp, dative: string]

/** Endings that both genders share; the first that fits decides. The first two leave the surname as it is. */
const COMMON: readonly Ending[] = [
  [/(?<=[ыи])х$/, 'х'],
  [/(?<=[аеёиоуыэюя])а$/, 'а'],
  [/ия$/, 'ии'],
]
const FEMALE: readonly Ending[] = [
  [/(?<=(?:ов|ев|ёв|ин|ын))а$/, 'ой'],
  [/ая$/, 'ой'],
  [/яя$/, 'ей'],
  ...COMMON,
  [/[ая]$/, 'е'],
]
const MALE: readonly Ending[] = [
  ...COMMON,
  [/(?<=[гкх])ий$/, 'ому'],
  [/(?<=[жшчщн])ий$/, 'ему'],
  [/(?:ый|ой)$/, 'ому'],
  [/[йь]$/, 'ю'],
  [/[ая]$/, 'е'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, 'у'],
]

function dativePart(part: string, gender: Gender): string {
  const endings = gender === 'female' ? FEMALE : MALE
  const found = endings.find(([ending]) => ending.test(part))
  return found === undefined ? part : part.replace(found[0], found[1])
}

/** Only the endings that tell a Russian surname's gender beyond doubt. */
function genderBySurname(surname: string): Gender | null {
  if (/(ова|ева|ёва|ская|цкая)$/i.test(surname)) return 'female'
  return /(ов|ев|ёв|ский|цкий)$/i.test(surname) ? 'male' : null
}

/** «Кравец», «Журавель»: families differ on whether the vowel drops. */
function hasFleetingVowel(surname: string, gender: Gender): boolean {
  return gender === 'male' && /(ец|ок|ёк|ек|ель|ень|ей)$/i.test(surname)
}
