import type { OrganisationName, PersonName } from './person-name.ts'

/** An applicant's name as letters need it, in Russian grammar. */
export interface NameForms {
  /** «Смирновой А.В.»: the first line of the addressee (ГОСТ Р 7.0.97-2016, 5.15). */
  readonly addressee: string
  /** «Смирновой Анне Викторовне». */
  readonly dative: string
  /** «Смирновой Анны Викторовны». */
  readonly genitive: string
  /** «Уважаемая Анна Викторовна!» */
  readonly salutation: string
}
export const NAME_FORMS = ['addressee', 'dative', 'genitive', 'salutation'] as const satisfies readonly (keyof NameForms)[]

/** What is spelt alike is declined alike: a correction serves every case of the person. */
export function nameKey(name: PersonName | OrganisationName): string {
  const words = 'organisation' in name ? ['«', name.organisation] : [name.surname, name.name, name.patronymic]
  return words.map((word) => word.trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ')).join('|')
}

/**
 * A line changed by hand corrects the grammar only when it is still the same name: its family begins alike. «Ивановой А.П., по доверенности» or
 * another addressee is no correction.
 */
export function correctsName(proposed: string, written: string): boolean {
  const [before, after] = [proposed, written].map((line) => line.trim().split(/\s+/u).map((word) => word.toLowerCase().replaceAll('ё', 'е')))
  if (before === undefined || after === undefined || written.trim() === proposed.trim()) return false
  return before.length === after.length && before.every((word, at) => alike(word, after[at] ?? ''))
}

/** Endings differ, beginnings do not. */
const alike = (a: string, b: string): boolean => a.slice(0, Math.min(3, a.length)) === b.slice(0, Math.min(3, a.length)) && Math.abs(a.length - b.length) <= 4
