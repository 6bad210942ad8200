import type { Editor } from '@tiptap/core'
import type { Spelling } from './useSpelling.ts'

/** The right button on an underlined word opens its menu; elsewhere the menu of the system stays. */
export function menuAt(editor: Editor, spelling: Spelling, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): boolean {
  const place = editor.view.posAtCoords({ left: clientX, top: clientY })
  return place !== null && spelling.openAt(place.pos)
}
