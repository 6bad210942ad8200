/** A letter to one citizen as a pattern for another's: whatever is the first one's becomes a gap, so that it can neither be read nor be sent by mistake. */
import { textOfRuns, type LetterBlock, type LetterDocument, type RichText } from './letter-document.ts'
import { basesOf, isKnownForm } from './spelling.ts'

/** What the card of the earlier letter knows; null and '' are not there. */
export interface PersonalFacts {
  /** Surname, name, patronymic, organisation and whoever else the card names. */
  readonly names: readonly (string | null)[]
  /** Texts of the card by the gap they become, `['лицевой счёт', '990100012']`; the longer ones go first. */
  readonly texts: readonly (readonly [gap: string, text: string | null])[]
}

/** What needs no card to be known as personal. The first that fits takes the words. */
const PATTERNS: readonly (readonly [gap: string, pattern: RegExp])[] = [
  ['адрес почты', /[^\s{}<>()«»]+@[^\s{}<>()«»]+\.[^\s{}<>()«».,;]+/gu],
  ['телефон', /(?<![\d{])(?:\+7|8)?[  -]?\(?\d{3,5}\)?[  -]?\d{1,3}[  -]\d{2}[  -]\d{2}(?!\d)/gu],
  ['сумма', /(?<![\d.,])\d{1,3}(?:[  \u202f]?\d{3})*(?:,\d{1,2})?(?=[  ]?(?:руб|₽))/gu],
  ['показания', /(?<![\d.,])\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?(?=[ \u00a0]?кВт)/gu],
  // A number that names somebody's account, contract or meter; numbers of laws are shorter.
  ['номер', /(?<![\d.{])\d{6,}(?![\d.])/gu],
  ['имя', /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?[  ]\p{Lu}\.[  ]?(?:\p{Lu}\.)?|\p{Lu}\.[  ]?\p{Lu}\.[  ]?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu],
]

/** The same paragraphs, lists and tables with gaps in place of names, accounts, addresses, sums and readings. Looks inside a line are not kept. */
export function impersonal(document: LetterDocument, facts: PersonalFacts): LetterBlock[] {
  const hide = hiderOf(facts)
  const runs = (text: RichText): RichText => [{ text: hide(textOfRuns(text)) }]
  return document.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, runs: runs(block.runs) }
      case 'list':
        return { ...block, items: block.items.map(runs) }
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(runs)) }
    }
  })
}

/** The same for one line, such as the heading. */
export const impersonalLine = (text: string, facts: PersonalFacts): string => hiderOf(facts)(text)

function hiderOf({ names, texts }: PersonalFacts): (text: string) => string {
  const known = basesOf(names.filter((name) => name !== null))
  const exact = texts.flatMap(([gap, text]) => (text === null || text.trim().length < 3 ? [] : [[gap, text.trim()] as const])).toSorted(([, a], [, b]) => b.length - a.length)
  return (text) => {
    const withoutFacts = exact.reduce((so, [gap, fact]) => so.replaceAll(fact, `{{${gap}}}`), text)
    const withoutPatterns = PATTERNS.reduce((so, [gap, pattern]) => outsideGaps(so, (part) => part.replace(pattern, `{{${gap}}}`)), withoutFacts)
    const named = outsideGaps(withoutPatterns, (part) => part.replace(/\p{Lu}[\p{L}-]+/gu, (word) => (known.size > 0 && isKnownForm(word, known) ? '{{имя}}' : word)))
    // Surname, name and patronymic are one gap, not three.
    return named.replace(/\{\{имя\}\}(?:[  ]\{\{имя\}\})+/gu, '{{имя}}')
  }
}

const outsideGaps = (text: string, change: (part: string) => string): string => text.split(/(\{\{[^{}\n]*\}\})/u).map((part, at) => (at % 2 === 1 ? part : change(part))).join('')
