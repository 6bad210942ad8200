import type { ReadHandle } from '../../db/handle.ts'
import { earlierCards, type EarlierCard } from '../../db/queries/earlier/cards.ts'
import { cardsWithWords } from '../../db/queries/earlier/texts.ts'
import { stemmedText } from '../../db/search/words.ts'
import type { Likeness } from '../../domain/earlier.ts'
import { addressKey, type AddressKey } from '../../domain/reading/address.ts'

const MOST = 40

/** Cards of the same flat, or of the same house where no flat is written; however street and house are shortened or declined. */
export async function earlierByAddress(read: ReadHandle, address: string): Promise<Map<number, Likeness>> {
  const key = addressKey(address)
  if (key === null) return new Map()
  const cards = await earlierCards(read, await cardsWithWords(read, `${key.street} ${key.house} ${key.flat}`, MOST))
  return new Map(cards.flatMap((card): [number, Likeness][] => {
    const agreement = placesOf(card).map((place) => agrees(key, place)).find((how) => how !== null)
    return agreement === undefined || agreement === null ? [] : [[card.id, { reason: agreement }]]
  }))
}

const placesOf = ({ address, objectAddress }: EarlierCard): AddressKey[] => [address, objectAddress].flatMap((text) => (text === null ? null : addressKey(text)) ?? [])

function agrees(a: AddressKey, b: AddressKey): 'address' | 'house' | null {
  if (stemmedText(a.street) !== stemmedText(b.street) || a.house !== b.house) return null
  if (a.flat !== b.flat) return a.flat === '' || b.flat === '' ? 'house' : null
  return a.flat === '' ? 'house' : 'address'
}

const FORMS = /(?<!\p{L})(?:ооо|оао|пао|ао|зао|нао|муп|гуп|тсж|тсн|жск|ук|ип|гбу|мбу|снт)(?!\p{L})/giu

/** Cards of an organisation, whatever its legal form and quotation marks. */
export async function earlierByOrganisation(read: ReadHandle, organisation: string): Promise<Map<number, Likeness>> {
  const plain = nameOf(organisation)
  if (plain.length < 3) return new Map()
  const cards = await earlierCards(read, await cardsWithWords(read, plain, MOST))
  return new Map(cards.flatMap((card): [number, Likeness][] => (card.organisation !== null && nameOf(card.organisation) === plain ? [[card.id, { reason: 'organisation' }]] : [])))
}

const nameOf = (organisation: string): string => stemmedText(organisation.replace(FORMS, ' '))
