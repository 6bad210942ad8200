import type { Card } from '../../../contract/card.ts'
import { CARD_LABELS, cardValue, type Names } from '../../components/card/cardWords.ts'

export interface Difference {
  readonly key: keyof Card
  readonly label: string
  readonly before: string
  readonly theirs: string
  readonly mine: string
  /** Both changed it, and differently: a person must choose. */
  readonly disputed: boolean
}

const KEYS = Object.keys(CARD_LABELS) as (keyof Card)[]
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Fields in which two people's cards went apart from the one both had begun with. */
export function differences(before: Card, theirs: Card, mine: Card, names: Names): Difference[] {
  return KEYS.filter((key) => !same(before[key], theirs[key]) || !same(before[key], mine[key])).map((key) => ({
    key,
    label: CARD_LABELS[key],
    before: cardValue(before, key, names),
    theirs: cardValue(theirs, key, names),
    mine: cardValue(mine, key, names),
    disputed: !same(before[key], theirs[key]) && !same(before[key], mine[key]) && !same(theirs[key], mine[key]),
  }))
}

/** What the card becomes: mine where I changed it, theirs elsewhere; in a dispute, as chosen. */
export function merge(before: Card, theirs: Card, mine: Card, takeTheirs: ReadonlySet<keyof Card>): Card {
  const taken = KEYS.filter((key) => !same(before[key], mine[key]) && !takeTheirs.has(key)).map((key) => [key, mine[key]] as const)
  return { ...theirs, ...Object.fromEntries(taken) }
}

/** What was corrected, for the audit's reader and for the button. */
export const changedFields = (before: Card, mine: Card): (keyof Card)[] => KEYS.filter((key) => !same(before[key], mine[key]))
