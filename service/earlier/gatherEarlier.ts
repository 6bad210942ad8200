import type { ReadHandle } from '../../db/handle.ts'
import { distinguished, earlierCards, type EarlierCard } from '../../db/queries/earlier/cards.ts'
import { contactMatches } from '../../db/queries/earlier/contacts.ts'
import { type Likeness, strengthOf, worthShowing } from '../../domain/earlier.ts'
import type { PersonName } from '../../domain/person-name.ts'
import { earlierByName } from './byName.ts'
import { earlierByAddress, earlierByOrganisation } from './byPlace.ts'
import { earlierByText } from './byText.ts'

/** What is known of the applicant and the letter; '' for what is not. */
export interface EarlierRequest extends PersonName {
  readonly organisation: string
  readonly accountNumber: string
  readonly phones: readonly string[]
  readonly email: string
  readonly address: string
  readonly text: string
  /** The case that asks; what was told apart from it is left out. */
  readonly caseId?: number | undefined
  /** Found to be of others. */
  readonly different: readonly number[]
}

export interface EarlierFound {
  readonly card: EarlierCard
  /** What is the same or like. */
  readonly likenesses: readonly Likeness[]
}

const MOST_A_CONTACT = 10

/** Earlier cards that may be of the same person or the same matter: the strongest first, of equal ones the newest. */
export async function gatherEarlier(read: ReadHandle, request: EarlierRequest, most: number): Promise<EarlierFound[]> {
  const likenesses = new Map<number, Likeness[]>()
  const add = (id: number, likeness: Likeness) => likenesses.set(id, [...(likenesses.get(id) ?? []), likeness])
  for (const { id, kind } of await contactMatches(read, request, MOST_A_CONTACT)) add(id, { reason: kind })
  for (const found of [
    request.organisation === '' ? await earlierByName(read, request) : await earlierByOrganisation(read, request.organisation),
    await earlierByAddress(read, request.address),
    await earlierByText(read, request.text),
  ]) for (const [id, likeness] of found) add(id, likeness)

  const hidden = new Set([...request.different, ...(request.caseId === undefined ? [] : [request.caseId, ...(await distinguished(read, request.caseId))])])
  const best = [...likenesses]
    .filter(([id, reasons]) => !hidden.has(id) && worthShowing(reasons))
    .toSorted(([a, one], [b, two]) => strengthOf(two) - strengthOf(one) || b - a)
    .slice(0, most)
  const cards = new Map((await earlierCards(read, best.map(([id]) => id))).map((card) => [card.id, card]))
  return best.flatMap(([id, reasons]) => {
    const card = cards.get(id)
    return card === undefined || card.status === 'annulled' ? [] : [{ card, likenesses: reasons }]
  })
}
