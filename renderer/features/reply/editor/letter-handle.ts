import { createContext, useContext } from 'react'
import type { Editor } from '@tiptap/core'
import { documentFromText, type LetterDocument } from '../../../../domain/letter-document.ts'
import type { TextQuote } from '../../../../domain/text-quote.ts'
import { nextGap } from './gaps.ts'
import { insertBlocks } from './insert.ts'
import { spanOfQuote } from './remark-marks.ts'
import type { Span } from './text-parts.ts'

/** What stands beside the letter does to its text: phrases, earlier letters, remarks, the checklist. */
export interface LetterHandle {
  /** Puts blocks at the cursor and leaves it after them. */
  readonly insertDocument: (blocks: LetterDocument) => void
  /** Puts plain text at the cursor; its lines become paragraphs and lists. */
  readonly insertText: (text: string) => void
  /** Selects the next gap of the template, so that typing fills it; false when there is none. */
  readonly goToGap: () => boolean
  /** Selects the place that a remark speaks of; false when its words are gone. */
  readonly goToQuote: (quote: TextQuote) => boolean
  readonly editor: Editor
}

export function letterHandle(editor: Editor): LetterHandle {
  const select = ({ from, to }: Span) => {
    editor.chain().setTextSelection({ from, to }).focus(null, { scrollIntoView: true }).run()
  }
  return {
    editor,
    insertDocument: (blocks) => insertBlocks(editor, blocks),
    insertText: (text) => {
      if (text.includes('\n')) insertBlocks(editor, documentFromText(text))
      else editor.chain().insertContent({ type: 'text', text }).focus().run()
    },
    goToGap: () => {
      const gap = nextGap(editor.state.doc, editor.state.selection.to)
      if (gap !== null) select(gap)
      return gap !== null
    },
    goToQuote: (quote) => {
      const span = spanOfQuote(editor.state.doc, quote)
      if (span !== null) select(span)
      return span !== null
    },
  }
}

export const LetterHandleContext = createContext<LetterHandle | null>(null)

/** The letter on the desk; null until its editor is there. */
export const useLetterHandle = (): LetterHandle | null => useContext(LetterHandleContext)
