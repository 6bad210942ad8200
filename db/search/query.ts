import { words } from './words.ts'

/** Words that stand side by side; a single one most often. */
export interface Term {
  readonly words: readonly string[]
  /** The last word is a beginning: its end was not typed yet, or a star stands for it. */
  readonly unfinished: boolean
  /** One run of digits that answers for the whole term: a phone is kept in the index so. */
  readonly digits: readonly string[]
}

/** What a person typed: of each group of `all` one term must be found, of `none` none may be. */
export interface SearchQuery {
  readonly all: readonly (readonly Term[])[]
  readonly none: readonly Term[]
  /** A query of digits alone is answered by their joined run too, however they were parted. */
  readonly digits: readonly string[]
}

interface Piece {
  readonly term: Term | null
  readonly excluded: boolean
  readonly either: boolean
}

/** A phrase in quotes, or what stands between spaces; a dash before it takes away. */
const PIECE = /(?<minus>(?<=^|\s)[-–—−])?(?:["«“„](?<phrase>[^"«»“”„]*)["»”“](?<star>\*)?|(?<loose>[^\s"«»“”„]+))/gu
/** A phone typed with spaces: ten or eleven digits in several groups. */
const SPACED_PHONE = /(?<![\p{L}\p{N}/-])\+?\d(?:[ ()-]{0,2}\d){9,10}(?![\p{L}\p{N}/])/gu

/**
 * Reads a query: words in any form, «phrases» of forms, `слов*`, `-слово`, `слово или слово`. The last word counts as unfinished while nothing
 * follows it. Nothing is an error: what has no letter and no digit is left out.
 */
export function parseQuery(typed: string): SearchQuery {
  const text = typed.normalize('NFC')
  const typing = /[\p{L}\p{N}]$/u.test(text)
  const phones = /\p{L}/u.test(text) ? [...text.matchAll(SPACED_PHONE)].map(([run]) => run).filter((run) => /\s/u.test(run)) : []
  const loose = phones.reduce((rest, run) => rest.replace(run, ' '), text)
  const pieces = [...loose.matchAll(PIECE)].map((found) => pieceOf(found, typing && found.index + found[0].length === loose.length))
  const { all, none } = grouped(pieces)
  const asked = [...all, ...phones.map((run) => [{ words: words(run), unfinished: false, digits: joined(run) }])]
  return { all: asked, none, digits: /\p{L}/u.test(text) || none.length > 0 ? [] : joined(text) }
}

function pieceOf({ groups = {} }: RegExpMatchArray, last: boolean): Piece {
  const { minus, phrase, star, loose } = groups
  const text = phrase ?? loose ?? ''
  const excluded = minus !== undefined
  const of = words(text)
  const unfinished = star !== undefined || /[\p{L}\p{N}]\*$/u.test(text) || (last && !excluded && phrase === undefined)
  const term = of.length === 0 ? null : { words: of, unfinished, digits: /\p{L}/u.test(text) ? [] : joined(text) }
  return { term, excluded, either: phrase === undefined && !excluded && (text === '|' || text.toLowerCase() === 'или') }
}

/** «или» joins the two terms it stands between; elsewhere it is nothing. */
function grouped(pieces: readonly Piece[]): Pick<SearchQuery, 'all' | 'none'> {
  const all: Term[][] = []
  const none: Term[] = []
  let joins = false
  for (const { term, excluded, either } of pieces) {
    if (either) joins = all.length > 0
    else if (term !== null && excluded) none.push(term)
    else if (term !== null) {
      const last = all.at(-1)
      if (joins && last !== undefined) last.push(term)
      else all.push([term])
    }
    if (!either) joins = false
  }
  return { all, none }
}

const LEAST_DIGITS = 6

/** A phone or an account typed with spaces and dashes is kept in the index as one run of digits. */
function joined(text: string): string[] {
  const digits = text.replace(/\D/gu, '')
  if (digits.length < LEAST_DIGITS) return []
  const phone = digits.length === 11 && /^[78]/u.test(digits) ? [digits.slice(1)] : []
  return [digits, ...phone]
}
