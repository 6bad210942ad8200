import { useCallback, useEffect, useState } from 'react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useMutation } from '@tanstack/react-query'
import type { AidScope } from '../../../../contract/spelling.ts'
import { useToast } from '../../../components/Toast.tsx'
import { api, client } from '../../../lib/client.ts'
import { misspellings, type Misspelling, nextMisspelling, spellCheck, spellCheckKey } from './spell-check.ts'
import { WordVerdicts } from './verdicts.ts'

export interface Spelling {
  readonly count: number
  readonly available: boolean
  /** The word whose menu is open. */
  readonly open: Misspelling | null
  /** Goes to the next word that no dictionary holds and opens its menu; false when there is none. */
  readonly goToNext: () => boolean
  /** Opens the menu of the word at the position; false when it is a right one. */
  readonly openAt: (position: number) => boolean
  readonly close: () => void
  readonly replace: (by: string) => void
  readonly skip: () => void
  readonly learn: (scope: AidScope) => void
}

/** The spell check of the letter in the editor. */
export function useSpelling(editor: Editor, replyId: number): Spelling {
  const toast = useToast()
  const [available, setAvailable] = useState(true)
  const [open, setOpen] = useState<Misspelling | null>(null)
  const [verdicts] = useState(() => new WordVerdicts(
    async (words) => (await client.spelling.check({ replyId, words })).misspelt,
    (state) => {
      setAvailable(state.available)
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(spellCheckKey, 'judged'))
    },
  ))
  useEffect(() => {
    editor.registerPlugin(spellCheck(verdicts))
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(spellCheckKey)
    }
  }, [editor, verdicts])
  // Only what is on the screen is counted: the same marks that are under the words.
  const count = useEditorState({ editor, selector: ({ editor: at }) => spellCheckKey.getState(at.state)?.find().length ?? 0 })
  const learning = useMutation(api.spelling.learn.mutationOptions({
    onSuccess: async ({ word, scope }) => {
      await verdicts.judgeAgain()
      toast({ text: scope === 'own' ? `«${word}» — в вашем словаре` : `«${word}» — в словаре организации` })
    },
    onError: (error) => toast({ text: error.message }),
  }))

  const show = useCallback((word: Misspelling | null): boolean => {
    if (word === null) return false
    editor.chain().setTextSelection({ from: word.from, to: word.to }).focus(null, { scrollIntoView: true }).run()
    setOpen(word)
    return true
  }, [editor])
  const close = () => setOpen(null)
  const done = (act: (word: Misspelling) => void) => {
    if (open !== null) act(open)
    close()
  }
  return {
    count, available, open, close,
    goToNext: () => show(nextMisspelling(editor.state, verdicts)),
    openAt: (position) => show(misspellings(editor.state.doc, verdicts).find(({ from, to }) => from <= position && position <= to) ?? null),
    replace: (by) => done(({ from, to }) => editor.view.dispatch(editor.state.tr.insertText(by, from, to))),
    skip: () => done(({ word, to }) => {
      verdicts.skip(word)
      editor.commands.setTextSelection(to)
    }),
    learn: (scope) => done(({ word, to }) => {
      learning.mutate({ word, scope })
      editor.commands.setTextSelection(to)
    }),
  }
}
