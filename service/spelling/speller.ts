import { Worker } from 'node:worker_threads'
import type { SpellingAnswer, SpellingQuestion, SpellingThreadData } from './messages.ts'
import type { SpellingTools } from './tools.ts'

export interface Speller {
  /** Those of the words that the Russian dictionary does not hold; a hyphenated word is right when its parts are. */
  check(words: readonly string[]): Promise<readonly string[]>
  /** What may have been meant, the likeliest first; at most seven. */
  suggest(word: string): Promise<readonly string[]>
}

/** The thread or its data cannot be read: a fault of the installation. */
export class SpellerUnavailable extends Error {}

interface Waiting {
  readonly resolve: (words: readonly string[]) => void
  readonly reject: (error: Error) => void
}
type Question = SpellingQuestion extends infer Q ? (Q extends SpellingQuestion ? Omit<Q, 'id'> : never) : never

/** Hunspell with the Russian dictionary, in a thread that starts with the first question and starts anew if it ends. */
export function spellerOf({ library, dictionary, thread }: SpellingTools): Speller {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0

  const end = (error: unknown): void => {
    worker = null
    for (const { reject } of waiting.values()) reject(new SpellerUnavailable(String(error)))
    waiting.clear()
  }
  const start = (): Worker => {
    const workerData: SpellingThreadData = { library, dictionary }
    const started = new Worker(thread, { workerData })
    // The program ends without asking it.
    started.unref()
    started.on('message', (answer: SpellingAnswer) => {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('failed' in answer) asker?.reject(new SpellerUnavailable(answer.failed))
      else asker?.resolve(answer.words)
    })
    started.on('error', end)
    started.on('exit', (code) => {
      if (worker === started) end(`the thread ended with ${code}`)
    })
    return started
  }
  const ask = (question: Question): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      const id = (last += 1)
      waiting.set(id, { resolve, reject })
      worker ??= start()
      worker.postMessage({ ...question, id } satisfies SpellingQuestion)
    })
  return {
    check: async (words) => (words.length === 0 ? [] : ask({ kind: 'check', words })),
    suggest: (word) => ask({ kind: 'suggest', word }),
  }
}
