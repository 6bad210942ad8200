import { stem, words } from './words.ts'

const QUOTED = /["«“„]([^"»”“]+)["»”“]/gu
/** Shorter beginnings would match half of the register. */
const MIN_PREFIX = 2
/** An unfinished word may already be longer than the stem it will have: «задолженнос» → «задолжен». */
const MAX_ENDING = 4
const MIN_STEM = 5

/**
 * The FTS5 expression for what a person typed, or null when nothing in it is a word. Every word must occur in any of its
 * forms; text in quotes is a phrase; the last word may be unfinished. Whatever is typed is only ever a quoted string of
 * letters and digits, so that no operator of FTS5 gets through.
 */
export function matchExpression(query: string): string | null {
  const phrases = [...query.matchAll(QUOTED)].map((found) => words(found[1] ?? ''))
  const loose = query.replace(QUOTED, ' ')
  const rest = words(loose)
  const unfinished = /[\p{L}\p{N}]$/u.test(loose.trimEnd()) && !/\s$/u.test(query) ? rest.pop() : undefined
  const parts = [
    ...phrases.filter((phrase) => phrase.length > 0).map((phrase) => quote(phrase.map(stem).join(' '))),
    ...rest.map((word) => quote(stem(word))),
    ...(unfinished === undefined ? [] : [beginning(unfinished)]),
  ]
  if (parts.length === 0) return null
  return [parts.length > 1 ? `(${parts.join(' AND ')})` : parts[0], ...joinedDigits(query).map(quote)].join(' OR ')
}

function beginning(word: string): string {
  if (word.length < MIN_PREFIX) return quote(stem(word))
  const shorter = Array.from({ length: MAX_ENDING }, (_, cut) => word.slice(0, word.length - cut - 1)).filter((part) => part.length >= MIN_STEM)
  const exact = new Set([stem(word), ...(/^\p{N}/u.test(word) ? [] : shorter)])
  return `(${[`${quote(word)}*`, ...[...exact].map(quote)].join(' OR ')})`
}

/** A phone or an account typed with spaces and dashes is kept in the index as one run of digits. */
function joinedDigits(query: string): string[] {
  if (/\p{L}/u.test(query)) return []
  const digits = query.replace(/\D/gu, '')
  if (digits.length < 6) return []
  const phone = digits.length === 11 && /^[78]/u.test(digits) ? [digits.slice(1)] : []
  return [digits, ...phone].filter((variant) => variant !== query.trim())
}

function quote(text: string): string {
  return `"${text}"`
}
