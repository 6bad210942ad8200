/** Words that the program looks for in a letter. Rows of the store; what stands in `dictionary-data.ts` is only their beginning. */

/** abuse, threat: what a person should look at; type, topic: what the words speak for. */
export const DICTIONARIES = ['abuse', 'threat', 'type', 'topic'] as const
export type DictionaryName = (typeof DICTIONARIES)[number]
export const DICTIONARY_LABELS: Record<DictionaryName, string> = { abuse: 'Оскорбления', threat: 'Угрозы', type: 'Вид обращения', topic: 'Тема' }

/** Kinds of words that may be a ground; the codes are those of the grounds. */
export const CONCERNS = ['abuse', 'threat'] as const
export type Concern = (typeof CONCERNS)[number]

export interface DictionaryEntry {
  readonly list: DictionaryName
  /** One word or several in a row; every word finds its own forms, `слов*` any ending. */
  readonly phrase: string
  /** Code of a type or a topic; null where the words themselves are the point. */
  readonly code: string | null
}

export interface WordMatch {
  readonly entry: DictionaryEntry
  /** The words as they stand in the text. */
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Finds the form of a word by which two forms are one: `db/search/words.ts`. */
export type Stem = (word: string) => string

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Stems shorter than this join words that have nothing in common: «убью» and «убыл». */
const TELLING_STEM = 4
/** Letters before a star: fewer begin half of the words. */
export const SHORTEST_BEGINNING = 3

/** Makes a finder of the rows; a text is then read once, whatever the number of rows. */
export function wordFinder(entries: readonly DictionaryEntry[], stem: Stem): (text: string) => WordMatch[] {
  const exact = new Map<string, Compiled[]>()
  const beginnings = new Map<string, Compiled[]>()
  const put = (map: Map<string, Compiled[]>, key: string, compiled: Compiled) => map.set(key, [...(map.get(key) ?? []), compiled])
  for (const entry of entries) {
    const parts = partsOf(entry.phrase, stem)
    const [first] = parts
    if (first === undefined) continue
    const compiled = { entry, parts }
    if (first.prefix) put(beginnings, first.word.slice(0, SHORTEST_BEGINNING), compiled)
    else for (const key of new Set([first.word, ...(first.stem === null ? [] : [`~${first.stem}`])])) put(exact, key, compiled)
  }
  return (text) => {
    const tokens = tokensOf(text)
    const found = tokens.flatMap((token, at) => {
      const candidates = new Set([...(exact.get(token.word) ?? []), ...(exact.get(`~${stem(token.word)}`) ?? []), ...(beginnings.get(token.word.slice(0, SHORTEST_BEGINNING)) ?? [])])
      return [...candidates].flatMap(({ entry, parts }) => {
        const last = tokens[at + parts.length - 1]
        if (last === undefined || !parts.every((part, index) => fits(part, tokens[at + index], stem))) return []
        return [{ entry, words: text.slice(token.start, last.end), start: token.start, end: last.end }]
      })
    })
    // Two rows may be forms of one word.
    return [...new Map(found.map((match) => [[match.entry.list, match.entry.code, match.start, match.end].join(), match])).values()]
  }
}

/** The sentence around the words: what a person needs in order to judge them. */
export function sentenceAround(text: string, { start, end }: Pick<WordMatch, 'start' | 'end'>): string {
  const before = Math.max(...['.', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, start - 1)))
  const after = /[.!?\n]/u.exec(text.slice(end))
  const sentence = text.slice(before + 1, after === null ? text.length : end + after.index + 1)
  return sentence.replace(/\s+/gu, ' ').trim()
}

interface Compiled {
  readonly entry: DictionaryEntry
  readonly parts: readonly Part[]
}

interface Part {
  readonly word: string
  readonly prefix: boolean
  readonly stem: string | null
}

function partsOf(phrase: string, stem: Stem): Part[] {
  return tokensOf(phrase).map(({ word, end }) => {
    const prefix = phrase.charAt(end) === '*'
    const key = stem(word)
    return { word, prefix, stem: prefix || key.length < TELLING_STEM ? null : key }
  })
}

function fits(part: Part, token: Token | undefined, stem: Stem): boolean {
  if (token === undefined) return false
  if (part.prefix) return token.word.startsWith(part.word)
  return token.word === part.word || (part.stem !== null && stem(token.word) === part.stem)
}

/** Lower case and ё→е keep every letter in its place. */
function tokensOf(text: string): Token[] {
  return [...text.toLowerCase().replaceAll('ё', 'е').matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))
}
