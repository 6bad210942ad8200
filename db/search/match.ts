import { parseQuery, type Term } from './query.ts'
import { stem } from './words.ts'

/** Shorter beginnings would match half of the register. */
const MIN_PREFIX = 2
/** An unfinished word may already be longer than the stem it will have: «задолженнос» → «задолжен». */
const MAX_ENDING = 4
const MIN_STEM = 5

const NONE: ReadonlySet<string> = new Set()

/**
 * The FTS5 expression for what a person typed, or null when nothing in it can be found. Whatever is typed is only ever a
 * quoted string of letters and digits, so that no operator of FTS5 gets through. `idle`: beginnings that no word of the index has.
 */
export function matchExpression(typed: string, idle: ReadonlySet<string> = NONE): string | null {
  const { all, none, digits } = parseQuery(typed)
  if (all.length === 0) return null
  const spelt = (term: Term) => spellings(term, idle)
  const asked = all.map((group) => anyOf(group.flatMap(spelt)))
  const wanted = anyOf([asked.length > 1 ? `(${asked.join(' AND ')})` : (asked[0] ?? ''), ...digits.map(quote)])
  return none.length === 0 ? wanted : `${wanted} NOT ${anyOf(none.flatMap(spelt))}`
}

/** Stems that end a word which begins so, for a beginning longer than the stem of the whole word. */
export function endings(beginning: string): string[] {
  const shorter = Array.from({ length: MAX_ENDING }, (_, cut) => beginning.slice(0, beginning.length - cut - 1)).filter((part) => part.length >= MIN_STEM)
  return [...new Set([stem(beginning), ...(/^\p{N}/u.test(beginning) ? [] : shorter)])]
}

export const isOpenEnded = ({ words, unfinished }: Term): boolean => unfinished && (words.at(-1)?.length ?? 0) >= MIN_PREFIX

/** Beginnings in what was typed that are longer than the stem of their word: hardly any word of the index, which holds stems, goes on from there. */
export function idleBeginnings(typed: string): string[] {
  const { all, none } = parseQuery(typed)
  return [...all.flat(), ...none].filter((term) => isOpenEnded(term) && stem(term.words.at(-1) ?? '') !== term.words.at(-1)).map(beginning)
}

function spellings(term: Term, idle: ReadonlySet<string>): string[] {
  const last = term.words.at(-1) ?? ''
  const open = beginning(term)
  const whole = isOpenEnded(term) ? [...(idle.has(open) ? [] : [open]), ...endings(last).map((end) => phrase(term, end))] : [phrase(term, stem(last))]
  return [...whole, ...term.digits.map(quote)]
}

const beginning = (term: Term): string => `${phrase(term, term.words.at(-1) ?? '')} *`
const phrase = ({ words }: Term, end: string): string => quote([...words.slice(0, -1).map(stem), end].join(' '))

function anyOf(parts: readonly string[]): string {
  const different = [...new Set(parts)]
  return different.length > 1 ? `(${different.join(' OR ')})` : (different[0] ?? '')
}

const quote = (text: string): string => `"${text}"`
