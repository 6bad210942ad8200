import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findQuote, readingText, type TextQuote } from '../../../../domain/text-quote.ts'
import { textParts, type Span } from './text-parts.ts'

interface Marked {
  readonly quotes: readonly TextQuote[]
  readonly places: DecorationSet
}

/** Where the place of a remark is in the editor now; null when its words are gone. */
export function spanOfQuote(doc: Node, quote: TextQuote): Span | null {
  const parts = textParts(doc).filter(({ text }) => text.trim() !== '')
  const place = findQuote(readingText(parts.map(({ text }) => text)), quote)
  if (place === null) return null
  let offset = 0
  let from: number | null = null
  for (const part of parts) {
    const after = offset + part.text.length
    if (from === null && place.start <= after) from = part.from + place.start - offset
    if (from !== null && place.end <= after) return { from, to: part.from + place.end - offset }
    offset = after + 1
  }
  return null
}

const key = new PluginKey<Marked>('remarks')

const mark = (doc: Node, quotes: readonly TextQuote[]): Marked => ({
  quotes,
  places: DecorationSet.create(doc, quotes.flatMap((quote) => {
    const span = spanOfQuote(doc, quote)
    return span === null ? [] : [Decoration.inline(span.from, span.to, { class: 'letter-remark' })]
  })),
})

/** Highlights the places that the signer's remarks speak of. */
export const RemarkMarks = Extension.create({
  name: 'remarkMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Marked>({
        key,
        state: {
          init: () => ({ quotes: [], places: DecorationSet.empty }),
          apply: (step, before) => {
            const quotes = step.getMeta(key) as readonly TextQuote[] | undefined
            return quotes !== undefined || step.docChanged ? mark(step.doc, quotes ?? before.quotes) : before
          },
        },
        props: { decorations: (state) => key.getState(state)?.places },
      }),
    ]
  },
})

export function markRemarks(editor: Editor, quotes: readonly TextQuote[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, quotes).setMeta('addToHistory', false))
}
