import { diceOf } from './dice.ts'
import { BEGINNINGS, ENDINGS, HOUSES, MEN, ORGANISATIONS, STREETS, SURNAMES, WOMEN } from './words.ts'

export interface Household {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly address: string
  readonly postalIndex: string
  readonly phone: string
  readonly email: string
  readonly account: string
  readonly meter: string
}
export interface Company {
  readonly organisation: string
  readonly kind: 'legal_entity' | 'housing'
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly contract: string
  readonly inn: string
}

/** 90 000 accounts and 5 000 companies of the city (DOMAIN, heading). */
export const HOUSEHOLDS = 90_000
export const COMPANIES = 5_000

/** Who lives under the account; the same person for the same account and seed. */
export function household(seed: number, account: number): Household {
  const dice = diceOf(seed, 2, account)
  const common = dice.chance(0.6) ? dice.pick(SURNAMES) : `${dice.pick(BEGINNINGS)}${dice.pick(BEGINNINGS).toLowerCase()}${dice.pick(ENDINGS)}`
  const [father, patronymic] = dice.pick(MEN)
  const man = dice.chance(0.42)
  return {
    surname: man ? common : feminine(common),
    name: man ? father : dice.pick(WOMEN),
    patronymic: man ? dice.pick(MEN)[1] : patronymic.replace(/ьич$/u, 'ьинична').replace(/ич$/u, 'на'),
    address: `г. Пятигорск, ${dice.pick(STREETS)}, д. ${dice.whole(1, 180)}${dice.chance(0.7) ? `, кв. ${dice.whole(1, 120)}` : ''}`,
    postalIndex: String(357_500 + dice.whole(0, 70)),
    phone: `8 9${dice.whole(10, 99)} 000-${String(dice.whole(0, 99)).padStart(2, '0')}-${String(dice.whole(0, 99)).padStart(2, '0')}`,
    email: `a${account}@example.com`,
    account: String(260_000_000 + account),
    meter: String(10_000_000 + dice.whole(0, 89_999_999)),
  }
}

export function company(seed: number, at: number): Company {
  const dice = diceOf(seed, 3, at)
  const housing = dice.chance(0.35)
  return {
    organisation: dice.pick<string>(housing ? HOUSES : ORGANISATIONS).replace(/»$/u, at < 60 ? '»' : `-${at}»`),
    kind: housing ? 'housing' : 'legal_entity',
    address: `г. Пятигорск, ${dice.pick(STREETS)}, д. ${dice.whole(1, 90)}`,
    phone: `8 (8793) 00-${String(dice.whole(0, 99)).padStart(2, '0')}-${String(dice.whole(0, 99)).padStart(2, '0')}`,
    email: `office${at}@example.org`,
    contract: `${dice.whole(100, 999)}/${dice.whole(2010, 2026)}`,
    inn: `26${String(dice.whole(0, 99_999_999)).padStart(8, '0')}`,
  }
}

/** The wife's surname; those that do not change by gender stay. */
function feminine(surname: string): string {
  return surname.split('-').map((part) => part.replace(/(?:ский|цкий)$/u, (end) => `${end.slice(0, -2)}ая`).replace(/(?:ов|ев|ёв|ин|ын)$/u, '$&а').replace(/ой$/u, (end) => (part === 'Цой' ? end : 'ая'))).join('-')
}
