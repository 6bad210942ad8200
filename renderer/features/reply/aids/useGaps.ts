import { useEffect, useState } from 'react'
import type { Editor } from '@tiptap/core'
import { gapNames } from '../../../../domain/placeholder-type.ts'
import { fillPlaceholders } from '../../../../domain/placeholders.ts'
import { emptyGaps, fillGaps, type Filling, gapFilling, gapFillingKey, showGap } from './gap-filling.ts'

interface Answered extends Filling {
  readonly typed: string
  /** The heading before and after. */
  readonly subjects: readonly [before: string, after: string]
}

export interface Gaps {
  /** What is still to be asked, in the order of the letter. */
  readonly names: readonly string[]
  readonly answered: number
  /** The gap that is asked about; null when there is none. */
  readonly now: string | null
  readonly fill: (typed: string, value: string) => void
  readonly skip: () => void
  /** Goes back to what was answered last and opens it again; gives what was typed there. */
  readonly back: () => string
}

/** Gaps of the letter one after another; a filled one may be opened again. */
export function useGaps(editor: Editor, letter: { readonly subject: string; readonly plain: string }, onSubject: (subject: string) => void): Gaps {
  const names = gapNames(`${letter.subject}\n${letter.plain}`)
  const [wanted, setWanted] = useState<string | null>(null)
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const now = names.find((name) => name === wanted) ?? names[0] ?? null

  useEffect(() => {
    editor.registerPlugin(gapFilling())
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(gapFillingKey)
    }
  }, [editor])
  useEffect(() => {
    if (!editor.isDestroyed) showGap(editor, now)
  }, [editor, now])

  const after = (name: string | null) => names[(names.findIndex((known) => known === name) + 1) % Math.max(1, names.length)] ?? null
  return {
    names, answered: answered.length, now,
    fill: (typed, value) => {
      if (now === null) return
      const subject = fillPlaceholders(letter.subject, { [now]: value })
      setWanted(after(now))
      setAnswered([...answered, { name: now, value, typed, subjects: [letter.subject, subject] }])
      if (subject !== letter.subject) onSubject(subject)
      fillGaps(editor, { name: now, value })
    },
    skip: () => setWanted(after(now)),
    back: () => {
      const last = answered.at(-1)
      if (last === undefined) return ''
      setAnswered(answered.slice(0, -1))
      setWanted(last.name)
      if (letter.subject === last.subjects[1] && last.subjects[0] !== last.subjects[1]) onSubject(last.subjects[0])
      emptyGaps(editor, last)
      return last.typed
    },
  }
}
