import { wordKey } from '../../../../domain/spelling.ts'
import type { Verdicts } from './spell-check.ts'

/** More words than a long letter has; the rest waits for the next pause. */
const AT_ONCE = 2000

export interface SpellingState {
  /** False: the dictionary cannot be asked now. */
  readonly available: boolean
}

/** Keeps what the service answered about words. `changed` is called when something is judged anew. */
export class WordVerdicts implements Verdicts {
  readonly #misspelt = new Map<string, boolean>()
  readonly #asked = new Set<string>()
  readonly #skipped = new Set<string>()
  readonly #ask: (words: string[]) => Promise<readonly string[]>
  readonly #changed: (state: SpellingState) => void

  constructor(ask: (words: string[]) => Promise<readonly string[]>, changed: (state: SpellingState) => void) {
    this.#ask = ask
    this.#changed = changed
  }

  readonly isMisspelt = (word: string): boolean => this.#misspelt.get(word) === true && !this.#skipped.has(wordKey(word))

  readonly isJudged = (word: string): boolean => this.#misspelt.has(word) || this.#asked.has(word)

  readonly judge = async (words: readonly string[]): Promise<void> => {
    const asked = words.slice(0, AT_ONCE)
    for (const word of asked) this.#asked.add(word)
    try {
      const misspelt = new Set(await this.#ask(asked))
      for (const word of asked) this.#misspelt.set(word, misspelt.has(word))
      this.#changed({ available: true })
    } catch {
      this.#changed({ available: false })
    } finally {
      for (const word of asked) this.#asked.delete(word)
    }
  }

  /** The word is left as it is in this letter, for as long as it is open. */
  skip(word: string): void {
    this.#skipped.add(wordKey(word))
    this.#changed({ available: true })
  }

  /** A dictionary has changed: words that were refused are asked about again. */
  async judgeAgain(): Promise<void> {
    const refused = [...this.#misspelt].filter(([, misspelt]) => misspelt).map(([word]) => word)
    if (refused.length > 0) await this.judge(refused)
  }
}
