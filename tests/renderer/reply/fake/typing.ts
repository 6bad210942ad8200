import type { Editor } from '@tiptap/core'

/** Types at the end of the letter: the editor hangs on its own element, and this DOM has no keyboard that an editor could hear. */
export function typeAtEnd(field: HTMLElement, text: string): void {
  const { editor } = field as HTMLElement & { readonly editor: Editor }
  editor.view.dispatch(editor.state.tr.insertText(text, editor.state.doc.content.size - 1))
}

/** What is selected in the letter. */
export function selectedIn(field: HTMLElement): string {
  const { editor: { state } } = field as HTMLElement & { readonly editor: Editor }
  return state.doc.textBetween(state.selection.from, state.selection.to)
}
