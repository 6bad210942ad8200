/** So often the line breaks at one letter before the letter is blamed; sooner when the server itself hangs up. */
const STRIKES = 5
const SERVER_STRIKE = 3

/**
 * Letters at which the line broke. Some servers hang up over a letter they cannot read, some guards over one they dislike: such a letter is passed over
 * in the end, so that the others come in. Lives as long as the mailbox is watched.
 */
export class Suspects {
  readonly #strikes = new Map<string, number>()

  /** Taken alone from now on. */
  has(key: string): boolean {
    return this.#strikes.has(key)
  }

  isGuilty(key: string): boolean {
    return (this.#strikes.get(key) ?? 0) >= STRIKES
  }

  /** @param byServer the server said goodbye, it was not only silence */
  strike(keys: readonly string[], byServer: boolean): void {
    // Of several nobody knows which one it was: no blow yet, but each goes alone.
    const weight = keys.length > 1 ? 0 : byServer ? SERVER_STRIKE : 1
    for (const key of keys) this.#strikes.set(key, (this.#strikes.get(key) ?? 0) + weight)
  }

  clear(key: string): void {
    this.#strikes.delete(key)
  }
}
