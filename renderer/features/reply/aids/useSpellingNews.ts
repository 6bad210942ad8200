import { useEffect, useRef } from 'react'
import type { ChecklistItemView } from '../../../../contract/replies.ts'
import type { Spelling } from './useSpelling.ts'

/** What the checklist says of the spelling, and where it leads. */
export interface SpellingNews {
  readonly count: number
  readonly available: boolean
  readonly goToNext: () => void
}

export const SPELLING_PLACE = 'spelling'

/** Tells the checklist when the number of misspelt words changes. */
export function useSpellingNews({ count, available, goToNext }: Spelling, tell: (news: SpellingNews) => void): void {
  const go = useRef(goToNext)
  useEffect(() => {
    go.current = goToNext
  })
  useEffect(() => tell({ count, available, goToNext: () => void go.current() }), [count, available, tell])
}

/** Never stops a letter: names and words of the trade are right, whatever a dictionary says. */
export function spellingItem({ count, available }: Pick<SpellingNews, 'count' | 'available'>): ChecklistItemView {
  const hint = available ? (count === 0 ? '' : `Возможные опечатки: ${count}. К следующей — F7.`) : 'Правописание не проверено: словарь сейчас недоступен.'
  return { code: 'spelling', ok: hint === '', blocking: false, label: 'Правописание', hint, field: available ? SPELLING_PLACE : null }
}
