import { surnameBase, surnameTail } from '../domain/surname.ts'
import { accountKey, normalise, phoneKey } from './text.ts'

export interface KeyedCase {
  readonly year: number
  readonly seq: number
  readonly series: string
  readonly surname?: string | null | undefined
  readonly name?: string | null | undefined
  readonly patronymic?: string | null | undefined
  readonly organisation?: string | null | undefined
}

export interface CaseKeys {
  readonly number_sort: string
  readonly applicant_sort: string
}

/** Nameless applicants come after every name: U+FFFF is later than any letter. */
const NAMELESS = '￿'

/** Sort keys of a card: `insertInto('cases').values({ ...card, ...caseKeys(card) })`. */
export function caseKeys(card: KeyedCase): CaseKeys {
  const person = [card.surname, card.name, card.patronymic].filter(Boolean).join(' ')
  return {
    number_sort: `${card.year}/${String(card.seq).padStart(7, '0')}/${card.series}`,
    applicant_sort: normalise(card.organisation || person) || NAMELESS,
  }
}

export interface KeyedTalk {
  readonly surname?: string | null | undefined
  readonly name?: string | null | undefined
  readonly patronymic?: string | null | undefined
  readonly accountNumber: string
  readonly phone: string
}

/** Search keys of a talk or a visit: `insertInto('oral_records').values({ ...record, ...oralKeys(record) })`. */
export function oralKeys(talk: KeyedTalk) {
  return {
    person_sort: normalise([talk.surname, talk.name, talk.patronymic].filter(Boolean).join(' ')) || NAMELESS,
    account_key: accountKey(talk.accountNumber),
    phone_key: phoneKey(talk.phone),
  }
}

/** The row of a surname in the list of all surnames; null when there is nothing to look for. */
export function surnameRow(surname: string | null): { surname: string; base: string; tail: string } | null {
  const plain = normalise(surname ?? '')
  const base = surnameBase(plain)
  return base === '' ? null : { surname: plain, base, tail: surnameTail(base) }
}
