import { getLastnameGender, inclineLastname } from 'lvovich'
import type { ReplyChannel } from '../domain/appeal.ts'
import { formatShort, genderByPatronymic } from '../domain/person-name.ts'
import type { Gender, OrganisationName, PersonName } from '../domain/person-name.ts'
import { cleanText } from './typography.ts'

export interface AddresseeRequest {
  /** null: the card names nobody. */
  readonly name: PersonName | OrganisationName | null
  /** As the card says; otherwise told by the patronymic or by a surname like «Иванова». */
  readonly gender?: Gender | null
  readonly address: string
  readonly postalIndex: string
  readonly email: string
  readonly replyChannel: ReplyChannel | null
}

/**
 * Lines of the addressee (ГОСТ Р 7.0.97-2016, 5.15): surname and initials in the dative or the organisation as it is written,
 * the address with its index, and the e-mail address when the letter goes by e-mail. A proposal: the executor sees and may correct it.
 */
export function addresseeLines(request: AddresseeRequest): string[] {
  const { name, gender = null } = request
  const who = name === null ? '' : 'organisation' in name ? name.organisation : dativeName(name, gender)
  const address = cleanText(request.address).replace(/[,;\s]+$/u, '')
  const index = cleanText(request.postalIndex)
  const place = index && !address.includes(index) ? [address, index].filter(Boolean).join(', ') : address
  return [who, place, request.replyChannel === 'email' ? request.email : ''].map(cleanText).filter(Boolean)
}

/** «Смирнова Анна Викторовна» → «Смирновой А.В.»; a surname whose gender is unknown stays as it is. */
export function dativeName(person: PersonName, gender: Gender | null = null): string {
  const known = gender ?? genderByPatronymic(person.patronymic) ?? genderBySurname(person.surname)
  return formatShort({ ...person, surname: known ? dative(person.surname.trim(), known) : person.surname })
}

/** Only endings that tell by themselves: «-ов» and «-ский», «-ова» and «-ская». */
function genderBySurname(surname: string): Gender | null {
  const gender = /^[\p{Script=Cyrillic}-]+$/u.test(surname.trim()) ? getLastnameGender(surname.trim()) : null
  return gender === 'male' || gender === 'female' ? gender : null
}

/** Surnames that the library declines wrongly, in the dative of a man. */
const OWN_DATIVES: Readonly<Record<string, string>> = { заяц: 'Зайцу', прибой: 'Прибою' }

/** Each part of a double surname by itself. */
const dative = (surname: string, gender: Gender): string => (/^[\p{Script=Cyrillic}-]+$/u.test(surname) ? surname.split('-').map((part) => dativePart(part, gender)).join('-') : surname)

function dativePart(surname: string, gender: Gender): string {
  // «Цой», «Прибой» of a woman stay: an adjective would end in «-ая».
  if (gender === 'female' && /[аеоуыю]й$/iu.test(surname)) return surname
  const own = gender === 'male' ? OWN_DATIVES[surname.toLowerCase()] : undefined
  if (own !== undefined) return own
  const inclined = inclineLastname(surname, 'dative', gender)
  if (!surname.toLowerCase().endsWith('ец')) return inclined
  // «Кузнец» keeps its vowel: three consonants in a row mean that the library has dropped it; «Стрелец» gets a soft sign.
  if (/[бвгджзйклмнпрстфхцчшщ]{3}у$/iu.test(inclined)) return `${surname}у`
  return inclined.replace(/лцу$/u, 'льцу')
}
