/** Wakes one who waits; a ring while nobody waits is heard at the next wait. */
export class Bell {
  #rung = new AbortController()

  ring(): void {
    this.#rung.abort()
  }

  get rung(): boolean {
    return this.#rung.signal.aborted
  }

  /** From here on only new rings count. */
  quiet(): void {
    if (this.rung) this.#rung = new AbortController()
  }

  /** Aborted by the next ring, or already. */
  get signal(): AbortSignal {
    return this.#rung.signal
  }

  async wait(ms: number): Promise<void> {
    if (this.rung) return
    const { signal } = this
    await new Promise<void>((resolve) => {
      const timer = setTimeout(over, ms)
      function over(): void {
        clearTimeout(timer)
        signal.removeEventListener('abort', over)
        resolve()
      }
      signal.addEventListener('abort', over)
    })
  }
}
