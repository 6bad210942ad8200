import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { textParts, type Span } from '../editor/text-parts.ts'

/** What was put into a gap; its place is followed while the text around it changes. */
export interface Filling {
  readonly name: string
  readonly value: string
}
type Step = { readonly add: Filling; readonly at: readonly Span[] } | { readonly remove: string } | { readonly now: string | null }

interface State {
  readonly filled: DecorationSet
  /** The gap that is being asked about. */
  readonly now: string | null
}

export const gapFillingKey = new PluginKey<State>('gapFilling')

export function gapSpansOf(doc: Node, name: string): Span[] {
  return textParts(doc).flatMap(({ text, from }) =>
    [...text.matchAll(/\{\{([^{}\n]*)\}\}/gu)].flatMap((gap) => (gap[1]?.trim() === name ? [{ from: from + gap.index, to: from + gap.index + gap[0].length }] : [])),
  )
}

/** Remembers where gaps were filled, so that one can come back to them, and shows which gap is asked about. */
export function gapFilling(): Plugin<State> {
  return new Plugin<State>({
    key: gapFillingKey,
    state: {
      init: () => ({ filled: DecorationSet.empty, now: null }),
      apply: (step, before) => {
        const filled = before.filled.map(step.mapping, step.doc)
        const meta = step.getMeta(gapFillingKey) as Step | undefined
        if (meta === undefined) return { ...before, filled }
        if ('now' in meta) return { filled, now: meta.now }
        if ('remove' in meta) return { ...before, filled: filled.remove(filled.find(undefined, undefined, isOf(meta.remove))) }
        return { ...before, filled: filled.add(step.doc, meta.at.map(({ from, to }) => Decoration.inline(from, to, {}, meta.add))) }
      },
    },
    props: {
      decorations: (state) => {
        const now = gapFillingKey.getState(state)?.now ?? null
        return now === null ? null : DecorationSet.create(state.doc, gapSpansOf(state.doc, now).map(({ from, to }) => Decoration.inline(from, to, { class: 'letter-gap-now' })))
      },
    },
  })
}

/** Puts the value into every gap of the name. */
export function fillGaps(editor: Editor, filling: Filling): void {
  const { tr, doc } = editor.state
  const at = gapSpansOf(doc, filling.name).map(({ from, to }) => {
    const start = tr.mapping.map(from)
    tr.insertText(filling.value, start, tr.mapping.map(to))
    return { from: start, to: start + filling.value.length }
  })
  editor.view.dispatch(tr.setMeta(gapFillingKey, { add: filling, at } satisfies Step))
}

/** Opens the gaps of the name again where their value still stands as it was put. */
export function emptyGaps(editor: Editor, { name, value }: Filling): void {
  const { tr, doc } = editor.state
  const places = gapFillingKey.getState(editor.state)?.filled.find(undefined, undefined, isOf(name)) ?? []
  for (const { from, to } of places) {
    if (doc.textBetween(from, to) === value) tr.insertText(`{{${name}}}`, tr.mapping.map(from), tr.mapping.map(to))
  }
  editor.view.dispatch(tr.setMeta(gapFillingKey, { remove: name } satisfies Step))
}

/** Shows the gap in the text without taking the focus there. */
export function showGap(editor: Editor, name: string | null): void {
  const [first] = name === null ? [] : gapSpansOf(editor.state.doc, name)
  editor.view.dispatch(editor.state.tr.setMeta(gapFillingKey, { now: name } satisfies Step))
  if (first === undefined) return
  const { node } = editor.view.domAtPos(first.from)
  const place = node instanceof Element ? node : node.parentElement
  place?.scrollIntoView({ block: 'nearest' })
}

const isOf = (name: string) => (spec: object): boolean => 'name' in spec && spec.name === name
