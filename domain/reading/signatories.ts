/** Collective appeals: how many signed, and who answers for them. */
import { firstFound, type Found } from './found.ts'
import { findPersonAfter, type ReadPerson } from './person.ts'

const COLLECTIVE = /коллективн\p{L}+\s+(?:обращени|жалоб|заявлени|письм)\p{L}*|(?<!\p{L})(?:мы,\s*(?:нижеподписавшиеся|жители|жильцы|собственники)|от\s+(?:жителей|жильцов|собственников))/giu
const COUNTS = [
  /подпис\p{L}*[^\n.]{0,60}?\(?(\d{1,5})\s*(?:человек|подпис|чел\.)/giu,
  /(?<!\d)(\d{1,5})\s*(?:подписей|подписи|подпись|подписавшихся)/giu,
  /(?:нас|всего|подписали)\s+(\d{1,5})\s*(?:человек|чел\.|жител\p{L}+|жильц\p{L}+)/giu,
] as const

/** The words that make the letter collective. */
export function findCollective(text: string): Found<true> | null {
  return firstFound(text, COLLECTIVE, () => true)
}

/** «Подписи жителей на 1 листе (27 человек)» → 27. */
export function findSignatories(text: string): Found<number> | null {
  for (const pattern of COUNTS) {
    const found = firstFound(text, pattern, ([, count]) => (Number(count) >= 2 ? Number(count) : null))
    if (found !== null) return found
  }
  return null
}

/** «Контактное лицо — Искрина Любовь Петровна». */
export function findContactPerson(text: string): Found<ReadPerson> | null {
  return findPersonAfter(text, /контактн\p{L}+\s+лиц\p{L}+\s*[:—–-]?\s*/iu) ?? findPersonAfter(text, /ответ\s+(?:просим\s+)?(?:направить|дать)\s+на\s+имя\s+/iu)
}
