import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { wordsToCheck, type TextWord } from '../../../../domain/spelling.ts'
import { textParts, type Span } from '../editor/text-parts.ts'

/** A word of the letter that no dictionary holds. */
export interface Misspelling extends Span {
  readonly word: string
}

/** What is known of the words of this letter; asked once a word, kept for as long as the letter is open. */
export interface Verdicts {
  readonly isMisspelt: (word: string) => boolean
  readonly isJudged: (word: string) => boolean
  /** Asks about the words; resolves when they are judged. */
  readonly judge: (words: readonly string[]) => Promise<void>
}

export const spellCheckKey = new PluginKey<DecorationSet>('spellCheck')
const PAUSE = 500

/** Words of a paragraph. The editor makes a new node of what was changed and keeps the others, so only changed paragraphs are read again. */
const read = new WeakMap<Node, readonly TextWord[]>()

function wordsOf(doc: Node): Misspelling[] {
  return textParts(doc).flatMap(({ text, from, node }) => {
    const words = read.get(node) ?? wordsToCheck(text)
    read.set(node, words)
    return words.map((word) => ({ word: word.word, from: from + word.from, to: from + word.to }))
  })
}

export const misspellings = (doc: Node, { isMisspelt }: Pick<Verdicts, 'isMisspelt'>): Misspelling[] => wordsOf(doc).filter(({ word }) => isMisspelt(word))

/** The next one after the place, or the first. */
export function nextMisspelling(state: EditorState, verdicts: Pick<Verdicts, 'isMisspelt'>): Misspelling | null {
  const found = misspellings(state.doc, verdicts)
  return found.find(({ from }) => from >= state.selection.to) ?? found[0] ?? null
}

/** Underlines words that no dictionary holds. New words are asked about after a pause; typing waits for nothing. */
export function spellCheck(verdicts: Verdicts): Plugin<DecorationSet> {
  const marks = (doc: Node) => DecorationSet.create(doc, misspellings(doc, verdicts).map(({ from, to }) => Decoration.inline(from, to, { class: 'letter-misspelt' })))
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (view: EditorView): void => {
    const words = new Set(wordsOf(view.state.doc).map(({ word }) => word).filter((word) => !verdicts.isJudged(word)))
    if (words.size > 0) void verdicts.judge([...words])
  }
  return new Plugin({
    key: spellCheckKey,
    state: {
      init: (_, { doc }) => marks(doc),
      apply: (step, before) => (step.getMeta(spellCheckKey) !== undefined ? marks(step.doc) : before.map(step.mapping, step.doc)),
    },
    props: { decorations: (state) => spellCheckKey.getState(state) },
    view: (view) => {
      look(view)
      return {
        update: (now, before) => {
          if (now.state.doc.eq(before.doc)) return
          clearTimeout(timer)
          timer = setTimeout(() => {
            now.dispatch(now.state.tr.setMeta(spellCheckKey, 'pause'))
            look(now)
          }, PAUSE)
        },
        destroy: () => clearTimeout(timer),
      }
    },
  })
}
