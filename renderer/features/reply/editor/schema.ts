import type { Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Gapcursor, Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions'

/** Lists have one level: Tab is free to leave the editor. */
const FlatItem = ListItem.extend({
  content: 'paragraph',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

/** Ctrl+Enter sends the letter for signature and is not a line break. */
const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
  },
})

/** Exactly what a letter can be made of: `domain/letter-document.ts`. */
export const LETTER_NODES: Extensions = [
  Document, Paragraph, Text, Bold, Italic, LineBreak, BulletList, OrderedList, FlatItem,
  Table.configure({ resizable: false }), TableRow, TableHeader.extend({ content: 'paragraph+' }), TableCell.extend({ content: 'paragraph+' }),
]

export const EDITING: Extensions = [UndoRedo, Gapcursor, TrailingNode.configure({ notAfter: ['bulletList', 'orderedList'] }), Placeholder.configure({ placeholder: 'Сообщаем, что…' })]
