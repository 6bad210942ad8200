/** Batches of letters that are being signed now, so that one can be stopped between two letters. One a process. */
export interface Batches {
  /** @returns what to ask before each letter, and what to call when the batch has ended */
  begin(sessionId: number | undefined, batchId: string): { readonly stopped: () => boolean; readonly end: () => void }
  stop(sessionId: number | undefined, batchId: string): void
  /** All of a session that was locked or ended. */
  stopAll(sessionId: number): void
}

export function createBatches(): Batches {
  const running = new Set<{ readonly sessionId: number | undefined; readonly batchId: string; stopped: boolean }>()
  const stopWhere = (matches: (batch: { sessionId: number | undefined; batchId: string }) => boolean): void => {
    for (const batch of running) if (matches(batch)) batch.stopped = true
  }
  return {
    begin(sessionId, batchId) {
      const batch = { sessionId, batchId, stopped: false }
      running.add(batch)
      return { stopped: () => batch.stopped, end: () => void running.delete(batch) }
    },
    stop: (sessionId, batchId) => stopWhere((batch) => batch.sessionId === sessionId && batch.batchId === batchId),
    stopAll: (sessionId) => stopWhere((batch) => batch.sessionId === sessionId),
  }
}
