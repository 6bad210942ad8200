import { useState } from 'react'
import type { QueuedLetter } from './useSignatureQueue.ts'

export interface Ticks {
  readonly ticked: readonly QueuedLetter[]
  readonly has: (letter: QueuedLetter) => boolean
  readonly toggle: (letter: QueuedLetter) => void
  /** All of them, or none when all are ticked. */
  readonly toggleAll: () => void
  readonly clear: () => void
}

/** Letters chosen to be signed together. A letter that has left the queue or has got another wording is not among them. */
export function useTicks(letters: readonly QueuedLetter[]): Ticks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const has = (letter: QueuedLetter): boolean => chosen.has(keyOfWording(letter))
  const ticked = letters.filter(has)
  const toggle = (letter: QueuedLetter): void => {
    const next = new Set(chosen)
    if (!next.delete(keyOfWording(letter))) next.add(keyOfWording(letter))
    setChosen(next)
  }
  return { ticked, has, toggle, toggleAll: () => setChosen(ticked.length === letters.length ? new Set() : new Set(letters.map(keyOfWording))), clear: () => setChosen(new Set()) }
}

const keyOfWording = ({ replyId, version }: QueuedLetter): string => `${replyId}/${version}`
