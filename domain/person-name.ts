/** Names of people as letters and lists write them: «Лампочкин С.И.», «С.И. Лампочкин», «Уважаемый Николай Петрович!». */

export interface PersonName {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
}

export interface OrganisationName {
  readonly organisation: string
}

export type Gender = 'male' | 'female'

/**
 * «Лампочкин Сергей Иванович», «Лампочкин С.И.», «С. И. Лампочкин» → its parts; initials keep their dots. A part that is not
 * there is ''. Words beyond surname and name all belong to the patronymic.
 */
export function parsePersonName(text: string): PersonName {
  const words = text.replaceAll(/\.(?=\S)/g, '. ').split(/\s+/).filter((word) => word !== '')
  const firstFull = words.findIndex((word) => !isInitial(word))
  if (firstFull > 0 && words.slice(0, firstFull).every(isInitial)) {
    const [name = '', patronymic = ''] = words
    return { surname: words.slice(firstFull).join(' '), name, patronymic: firstFull > 1 ? patronymic : '' }
  }
  const [surname = '', name = '', ...rest] = words
  return { surname, name, patronymic: rest.join(' ') }
}

/** `Лампочкин С.И.` */
export function formatShort(person: PersonName): string {
  return `${person.surname.trim()} ${initials(person)}`.trim()
}

/** `С.И. Лампочкин` */
export function formatInitialsFirst(person: PersonName): string {
  return `${initials(person)} ${person.surname.trim()}`.trim()
}

/** `Лампочкин Сергей Иванович` */
export function formatFull(person: PersonName): string {
  return [person.surname, person.name, person.patronymic].map((part) => part.trim()).filter(Boolean).join(' ')
}

/** `Сергей Иванович` */
export function formatNamePatronymic(person: PersonName): string {
  return [person.name, person.patronymic].map((part) => part.trim()).filter(Boolean).join(' ')
}

/** Gender told by the patronymic; null when it does not tell. A surname or a given name alone is never relied on. */
export function genderByPatronymic(patronymic: string): Gender | null {
  const text = patronymic.trim().toLowerCase()
  if (/(вич|ич|[\s-](оглы|оглу|улы|уулу))$/.test(text)) return 'male'
  if (/(вна|ична|инична|[\s-](кызы|гызы))$/.test(text)) return 'female'
  return null
}

export interface Salutation {
  readonly text: string
  /** False when «Уважаемый(ая)» had to be written: the executor looks at it before signing. */
  readonly genderKnown: boolean
}

/** The centred line of a letter; an organisation has no gender to be wrong about. */
export function salutationOf(target: PersonName | OrganisationName, gender: Gender | null = null): Salutation {
  if ('organisation' in target) return { text: 'Уважаемые господа!', genderKnown: true }
  const known = gender ?? genderByPatronymic(target.patronymic)
  const adjective = known === 'male' ? 'Уважаемый' : known === 'female' ? 'Уважаемая' : 'Уважаемый(ая)'
  return { text: `${adjective} ${addressOf(target)}!`, genderKnown: known !== null }
}

/** The line alone; see `salutationOf` for whether the gender was known. */
export function salutation(target: PersonName | OrganisationName, gender: Gender | null = null): string {
  return salutationOf(target, gender).text
}

function addressOf(person: PersonName): string {
  const spoken = formatNamePatronymic(person)
  if (spoken === '') return person.surname.trim() === '' ? 'заявитель' : person.surname.trim()
  return isInitial(person.name.trim()) ? formatInitialsFirst(person) : spoken
}

function initials({ name, patronymic }: PersonName): string {
  return initial(name.trim()) + initial(patronymic.trim())
}

/** One letter a name; of «Рашид оглы» only the first word counts, of «Анна-Мария» both halves. */
function initial(part: string): string {
  if (part === '') return ''
  // Nearly every name is one plain word, and lists are full of names.
  if (!/[\s-]/.test(part)) return `${part.charAt(0).toUpperCase()}.`
  const [word = ''] = part.split(/\s+/)
  return word.split('-').map((piece) => `${piece.charAt(0).toUpperCase()}.`).join('-')
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word)
}
