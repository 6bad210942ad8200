import { endings, isOpenEnded } from './match.ts'
import { parseQuery, type Term } from './query.ts'
import { stem } from './words.ts'

/** A piece of a text; `marked` is what was searched for. */
export interface Run {
  readonly text: string
  readonly marked: boolean
}

/** Where something was found. */
export interface FoundIn {
  readonly place: string
  readonly runs: readonly Run[]
}

export interface SearchedText {
  readonly place: string
  readonly text: string
  /** The text as the index knows it when that is one run of digits: a phone, an account. */
  readonly key?: string | null | undefined
}

interface Word {
  readonly from: number
  readonly to: number
  readonly stem: string
}

interface Hit {
  readonly from: number
  readonly to: number
  readonly group: number
}

const WORD = /[\p{L}\p{N}]+/gu
/** Signs of a text that are shown around what was found. */
const WIDTH = 150
const LEAD = 40
/** A book of scans is not read to its end for one line. */
const LONGEST = 100_000
/** The first hits tell enough. */
const MOST_HITS = 400

/**
 * The lines that show why a card was found, at most `most`: each holds as many of the words as stand together, and words that no line before it
 * showed. Computed from the texts themselves, since the index keeps none.
 */
export function fragmentsOf(query: string, texts: readonly SearchedText[], most: number): FoundIn[] {
  const { all, digits } = parseQuery(query)
  const groups = [...all, ...digits.map((run): Term[] => [{ words: [run], unfinished: false, digits: [] }])]
  const seek = groups.map((group) => group.map(seekerOf))
  const shown = new Set<number>()
  const found: FoundIn[] = []
  const best = texts.map((one) => wholeOf(one, seek) ?? bestOf(one.place, one.text.normalize('NFC').slice(0, LONGEST), seek)).filter((one) => one !== null)
  for (const one of best.toSorted((a, b) => b.groups.size - a.groups.size)) {
    if (found.length >= most) break
    if ([...one.groups].every((group) => shown.has(group))) continue
    for (const group of one.groups) shown.add(group)
    found.push({ place: one.place, runs: one.runs })
  }
  return found
}

/** How many words from this one on are a term; 0 when none. */
type Seeker = (words: readonly Word[], at: number) => number

function seekerOf(term: Term): Seeker {
  const stems = term.words.map(stem)
  const beginning = isOpenEnded(term) ? (term.words.at(-1) ?? '') : null
  const last = new Set(beginning === null ? stems.slice(-1) : endings(beginning))
  const digits = new Set(term.digits)
  const fits = (word: Word | undefined, place: number) => {
    if (word === undefined) return false
    if (place < stems.length - 1) return word.stem === stems[place]
    return last.has(word.stem) || (beginning !== null && word.stem.startsWith(beginning))
  }
  return (words, at) => {
    if (stems.every((_, place) => fits(words[at + place], place))) return stems.length
    return digits.has(words[at]?.stem ?? '') ? 1 : 0
  }
}

interface Best {
  readonly place: string
  readonly groups: ReadonlySet<number>
  readonly runs: readonly Run[]
}

/** A phone or an account is one thing, however it is written. */
function wholeOf({ place, text, key }: SearchedText, seek: readonly (readonly Seeker[])[]): Best | null {
  if (!key) return null
  const word: Word = { from: 0, to: text.length, stem: key }
  const groups = new Set(seek.flatMap((seekers, group) => (seekers.some((seeker) => seeker([word], 0) > 0) ? [group] : [])))
  return groups.size === 0 ? null : { place, groups, runs: [{ text, marked: true }] }
}

function bestOf(place: string, text: string, seek: readonly (readonly Seeker[])[]): Best | null {
  const hits = hitsOf(text, seek)
  let best: { readonly hits: readonly Hit[]; readonly groups: ReadonlySet<number> } | null = null
  for (const [at, first] of hits.entries()) {
    const together = hits.slice(at).filter(({ to }) => to <= first.from + WIDTH - LEAD)
    const groups = new Set(together.map(({ group }) => group))
    if (best === null || groups.size > best.groups.size) best = { hits: together, groups }
    if (groups.size === seek.length) break
  }
  return best === null ? null : { place, groups: best.groups, runs: runsOf(text, best.hits) }
}

function hitsOf(text: string, seek: readonly (readonly Seeker[])[]): Hit[] {
  const words = [...text.matchAll(WORD)].map((found): Word => ({ from: found.index, to: found.index + found[0].length, stem: stem(found[0].toLowerCase().replaceAll('ё', 'е')) }))
  const hits: Hit[] = []
  for (const [at, word] of words.entries()) {
    for (const [group, seekers] of seek.entries()) {
      const length = Math.max(...seekers.map((seeker) => seeker(words, at)))
      if (length > 0) hits.push({ from: word.from, to: words[at + length - 1]?.to ?? word.to, group })
    }
    if (hits.length >= MOST_HITS) break
  }
  return hits
}

function runsOf(text: string, hits: readonly Hit[]): Run[] {
  const start = wordStart(text, Math.max(0, (hits[0]?.from ?? 0) - LEAD))
  const end = wordEnd(text, Math.max(start + WIDTH, ...hits.map(({ to }) => to)))
  const runs: Run[] = start > 0 ? [{ text: '… ', marked: false }] : []
  let at = start
  for (const { from, to } of hits) {
    if (to <= at) continue
    runs.push({ text: flat(text.slice(at, Math.max(at, from))), marked: false }, { text: flat(text.slice(Math.max(at, from), to)), marked: true })
    at = to
  }
  runs.push({ text: flat(text.slice(at, end)), marked: false }, { text: end < text.length ? ' …' : '', marked: false })
  return runs.filter((run) => run.text !== '')
}

/** One line, whatever the text was. */
const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ')

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + LEAD).search(/\s\S/u)
  return space < 0 ? at : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - LEAD ? space : at
}
