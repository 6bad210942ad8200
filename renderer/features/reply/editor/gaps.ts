import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { gapsOf } from '../letter-text.ts'
import { textParts, type Span } from './text-parts.ts'

/** Where the gaps of the template stand in the editor. */
export function gapSpans(doc: Node): Span[] {
  return textParts(doc).flatMap(({ text, from }) => gapsOf(text).map(({ start, end }) => ({ from: from + start, to: from + end })))
}

/** The next gap after the place, or the first one. */
export function nextGap(doc: Node, after: number): Span | null {
  const spans = gapSpans(doc)
  return spans.find(({ from }) => from >= after) ?? spans[0] ?? null
}

const key = new PluginKey<DecorationSet>('gaps')
const marked = (doc: Node) => DecorationSet.create(doc, gapSpans(doc).map(({ from, to }) => Decoration.inline(from, to, { class: 'letter-gap' })))

/** Marks the gaps in the text. */
export const GapMarks = Extension.create({
  name: 'gapMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key,
        state: { init: (_, { doc }) => marked(doc), apply: (step, before) => (step.docChanged ? marked(step.doc) : before) },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})
