import { textOfRuns, textsOfBlock, type LetterDocument } from './letter-document.ts'

/**
 * A place in a text told by its words and the words around them, so that it is found again after the text was edited elsewhere
 * (W3C Web Annotation Data Model, 4.2.4 TextQuoteSelector).
 */
export interface TextQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** From the first character of the place to the one after its last. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Enough to tell one «сумма» from another, little enough to outlive corrections near by. */
const AROUND = 40

/** Paragraphs, items and cells that have words, a line each: the text that places are counted in. */
export const readingText = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n')

export const readingTextOf = (document: LetterDocument): string => readingText(document.flatMap(textsOfBlock).map(textOfRuns))

export function quoteOf(text: string, { start, end }: Place): TextQuote {
  return { exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - AROUND), start), suffix: text.slice(end, end + AROUND) }
}

/** Where the place is now; of several with the same words the one whose surroundings fit best. null: these words are gone. */
export function findQuote(text: string, quote: TextQuote): Place | null {
  const [where, exact, prefix, suffix] = [evenSpaces(text), evenSpaces(quote.exact), evenSpaces(quote.prefix), evenSpaces(quote.suffix)]
  if (exact === '') return null
  let best: (Place & { readonly fit: number }) | null = null
  for (let start = where.indexOf(exact); start !== -1; start = where.indexOf(exact, start + 1)) {
    const end = start + exact.length
    const fit = alike(reversed(where.slice(Math.max(0, start - prefix.length), start)), reversed(prefix)) + alike(where.slice(end, end + suffix.length), suffix)
    if (best === null || fit > best.fit) best = { start, end, fit }
  }
  return best === null ? null : { start: best.start, end: best.end }
}

/** Spaces that look alike are alike; the length stays. */
const evenSpaces = (text: string): string => text.replace(/[\u00A0\u2009\u202F]/gu, ' ')

/** How many first characters two texts share. */
function alike(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

const reversed = (text: string): string => Array.from(text).toReversed().join('')
