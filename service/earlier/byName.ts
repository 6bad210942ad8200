import { distance } from 'fastest-levenshtein'
import type { ReadHandle } from '../../db/handle.ts'
import { applicantsNamed, cardsOf, nearSurnames, type NamedApplicant } from '../../db/queries/earlier/names.ts'
import { normalise } from '../../db/text.ts'
import type { Likeness } from '../../domain/earlier.ts'
import type { PersonName } from '../../domain/person-name.ts'
import { mistypedLetters, nameAgreement, surnameBase } from '../../domain/surname.ts'

/** Spellings of one family and people of it that are looked through; cards of one person that are shown. */
const MOST_SURNAMES = 12
const MOST_PEOPLE = 60
const MOST_CARDS = 10

/** Cards of applicants with this surname, declined or misspelt, whose other names do not speak against it. */
export async function earlierByName(read: ReadHandle, person: PersonName): Promise<Map<number, Likeness>> {
  const base = surnameBase(person.surname)
  if (base.length < 2) return new Map()
  const limit = mistypedLetters(base)
  const near = (await nearSurnames(read, base))
    .map((known) => ({ ...known, letters: known.base === base ? 0 : distance(known.base, base) }))
    .filter(({ letters }) => letters <= limit)
    .toSorted((a, b) => a.letters - b.letters)
    .slice(0, MOST_SURNAMES)
  const letters = new Map(near.map((known) => [known.surname, known.letters]))
  const people = await applicantsNamed(read, near.map(({ surname }) => surname), normalise(person.name).charAt(0), MOST_PEOPLE)
  const typed = normalise(person.surname)
  const found = new Map(people.flatMap((known): [string, Likeness][] => {
    const likeness = compare(person, known, { letters: letters.get(known.surname) ?? 0, sameForm: known.surname === typed })
    return likeness === null ? [] : [[known.applicant, likeness]]
  }))
  const cards = await cardsOf(read, [...found.keys()], MOST_CARDS)
  return new Map(cards.flatMap(({ id, applicant }): [number, Likeness][] => {
    const likeness = found.get(applicant)
    return likeness === undefined ? [] : [[id, likeness]]
  }))
}

function compare(person: PersonName, { applicant, surname }: NamedApplicant, { letters, sameForm }: { letters: number; sameForm: boolean }): Likeness | null {
  const agreement = nameAgreement(person, namesAfter(applicant, surname))
  if (agreement === null) return null
  // A misspelt surname tells nothing unless the other names agree.
  if (letters > 0) return agreement === 'surname' ? null : { reason: 'misspelt', detail: capital(surname) }
  if (agreement === 'full') return { reason: sameForm ? 'name' : 'form', ...(sameForm ? {} : { detail: capital(surname) }) }
  if (agreement === 'initials') return { reason: 'initials' }
  return sameForm ? { reason: 'surname' } : { reason: 'surname', detail: capital(surname) }
}

/** Name and patronymic in the sort key: what stands after the surname. */
function namesAfter(applicant: string, surname: string): PersonName {
  const [name = '', ...rest] = applicant.slice(surname.length).trim().replaceAll(/\.(?=\S)/gu, '. ').split(' ')
  return { surname, name, patronymic: rest.join(' ') }
}

const capital = (surname: string): string => surname.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('-')
