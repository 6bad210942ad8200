import { useEffect, useRef } from 'react'
import { useEditor, type Editor } from '@tiptap/react'
import type { LetterDocument } from '../../../../domain/letter-document.ts'
import { fromEditor, toEditor } from './document-json.ts'
import { GapMarks } from './gaps.ts'
import { CleanPaste } from './paste.ts'
import { RemarkMarks } from './remark-marks.ts'
import { EDITING, LETTER_NODES } from './schema.ts'

interface EditorEvents {
  readonly change: (document: LetterDocument) => void
  /** A picture was brought and refused; the same function for as long as the editor lives. */
  readonly picture: () => void
}

/**
 * The editor over the document of the draft. A letter has one wording: what is typed goes to `change`, and what came from elsewhere
 * (a template, a colleague, an earlier version) replaces the text on the screen.
 *
 * Aids join here: an extension of their own (decorations of the spell check) is one more item of `extensions`, made once.
 */
export function useLetterEditor(document: LetterDocument, on: EditorEvents): Editor {
  const own = useRef(document)
  const events = useRef(on)
  useEffect(() => {
    events.current = on
  })
  const editor = useEditor({
    extensions: [...LETTER_NODES, ...EDITING, GapMarks, RemarkMarks, CleanPaste.configure({ onPicture: on.picture })],
    content: toEditor(document),
    editorProps: { attributes: { id: 'reply-body', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': 'reply-body-label', lang: 'ru', spellcheck: 'false' } },
    onUpdate: (update) => {
      own.current = fromEditor(update.editor.getJSON())
      events.current.change(own.current)
    },
  })
  useEffect(() => {
    if (own.current === document) return
    own.current = document
    editor.commands.setContent(toEditor(document), { emitUpdate: false })
  }, [editor, document])
  return editor
}
