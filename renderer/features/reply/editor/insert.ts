import type { Editor } from '@tiptap/core'
import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { textsOfBlock, type LetterDocument } from '../../../../domain/letter-document.ts'
import { toEditor } from './document-json.ts'

/** Puts blocks in place of the selection: inside a paragraph its ends join with them, inside a table they become lines of the cell. */
export function replaceSelection(state: EditorState, document: LetterDocument): Transaction {
  const { tr, selection, schema } = state
  const { $from, empty } = selection
  const inCell = $from.depth > 1 && $from.node(-1).type.spec['tableRole'] !== undefined
  const flat: LetterDocument = inCell ? document.flatMap((block) => textsOfBlock(block).map((runs) => ({ kind: 'paragraph', runs }))) : document
  const { content } = Node.fromJSON(schema, toEditor(flat))
  if ($from.depth === 0) return atEnd(tr.replaceWith(0, state.doc.content.size, content), content.size)
  if (empty && $from.depth === 1 && $from.parent.content.size === 0) return atEnd(tr.replaceWith($from.before(), $from.after(), content), $from.before() + content.size)
  return tr.replaceSelection(new Slice(content, joins(content, 0), joins(content, content.childCount - 1)))
}

const atEnd = (tr: Transaction, end: number): Transaction => tr.setSelection(Selection.near(tr.doc.resolve(end), -1))

const joins = (content: Fragment, at: number): 0 | 1 => (content.maybeChild(at)?.type.name === 'paragraph' ? 1 : 0)

export function insertBlocks(editor: Editor, document: LetterDocument): void {
  if (document.length > 0) editor.view.dispatch(replaceSelection(editor.state, document).scrollIntoView())
  editor.view.focus()
}
