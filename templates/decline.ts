import { getLastnameGender, inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'
import { formatFull, formatShort, genderByPatronymic } from '../domain/person-name.ts'
import type { Gender, PersonName } from '../domain/person-name.ts'

export type GrammaticalCase = 'dative' | 'genitive' | 'accusative'

/** «Смирнова Анна Викторовна» → «Смирновой А.В.»; a surname whose gender is unknown stays as it is. */
export const declineShort = (person: PersonName, wanted: GrammaticalCase, gender: Gender | null = null): string => formatShort({ ...person, surname: declined(person, wanted, gender).surname })

/** «Смирнова Анна Викторовна» → «Смирновой Анны Викторовны»; initials and what is not Russian stay as they are. */
export const declineFull = (person: PersonName, wanted: GrammaticalCase, gender: Gender | null = null): string => formatFull(declined(person, wanted, gender))

/** As the patronymic tells it, or a surname like «Иванова»; a given name alone is not relied on. */
export function genderOf({ surname, patronymic }: PersonName): Gender | null {
  return genderByPatronymic(patronymic) ?? genderBySurname(surname)
}

function declined(person: PersonName, wanted: GrammaticalCase, gender: Gender | null): PersonName {
  const known = gender ?? genderOf(person)
  if (known === null) return person
  return {
    surname: byParts(person.surname.trim(), (part) => declineSurname(part, wanted, known)),
    name: byParts(person.name.trim(), (part) => inclineFirstname(part, wanted, known)),
    // «Рашид оглы», «Гасан кызы»: the father's name and the word beside it are not declined.
    patronymic: /[\s-](?:оглы|оглу|улы|уулу|кызы|гызы)$/iu.test(person.patronymic.trim()) ? person.patronymic : byParts(person.patronymic.trim(), (part) => declinePatronymic(part, wanted, known)),
  }
}

/** Each half of a double name by itself; initials and other alphabets stay. */
function byParts(name: string, decline: (part: string) => string): string {
  if (!/^[\p{Script=Cyrillic}-]+$/u.test(name) || name.length < 2) return name
  return name.split('-').map(decline).join('-')
}

/** Only endings that tell by themselves: «-ов» and «-ский», «-ова» and «-ская». */
function genderBySurname(surname: string): Gender | null {
  const gender = /^[\p{Script=Cyrillic}-]+$/u.test(surname.trim()) ? getLastnameGender(surname.trim()) : null
  return gender === 'male' || gender === 'female' ? gender : null
}

/** «Силыч», «Лукич»: men's patronymics in «-ич» and «-ыч» all end alike. */
function declinePatronymic(patronymic: string, wanted: GrammaticalCase, gender: Gender): string {
  if (gender === 'male' && /[иы]ч$/iu.test(patronymic)) return `${patronymic}${wanted === 'dative' ? 'у' : 'а'}`
  return inclineMiddlename(patronymic, wanted, gender)
}

/** Surnames of men that the library declines wrongly. */
const OWN: Readonly<Record<string, Readonly<Record<GrammaticalCase, string>>>> = {
  заяц: { dative: 'Зайцу', genitive: 'Зайца', accusative: 'Зайца' },
  прибой: { dative: 'Прибою', genitive: 'Прибоя', accusative: 'Прибоя' },
}

function declineSurname(surname: string, wanted: GrammaticalCase, gender: Gender): string {
  // «Цой», «Прибой» of a woman stay: an adjective would end in «-ая».
  if (gender === 'female' && /[аеоуыю]й$/iu.test(surname)) return surname
  const own = gender === 'male' ? OWN[surname.toLowerCase()]?.[wanted] : undefined
  if (own !== undefined) return own
  const inclined = inclineLastname(surname, wanted, gender)
  if (!surname.toLowerCase().endsWith('ец')) return inclined
  // «Кузнец» keeps its vowel: three consonants in a row mean that the library has dropped it; «Стрелец» gets a soft sign.
  if (/[бвгджзйклмнпрстфхцчшщ]{3}[уа]$/iu.test(inclined)) return `${surname}${wanted === 'dative' ? 'у' : 'а'}`
  return inclined.replace(/лц([уа])$/u, 'льц$1')
}
