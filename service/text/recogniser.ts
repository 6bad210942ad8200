import { setImmediate as nextTurn } from 'node:timers/promises'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import type { TextTools } from './tools.ts'

export interface RecognisedPage {
  readonly text: string
  /** Per cent; 0 where there is no word. */
  readonly confidence: number
}

export interface Recogniser {
  recognise(picture: Uint8Array): Promise<RecognisedPage>
  /** Ends the thread; a page that is being read ends with an error. The next page starts it anew. */
  stop(): Promise<void>
}

/** The thread of Tesseract or its data cannot be read: a fault of the installation, not of the file. */
export class RecogniserUnavailable extends Error {}

/** Tesseract with the Russian data, in a thread of its own that starts with the first page. */
export function recogniserOf(tools: TextTools): Recogniser {
  let worker: Promise<Worker> | null = null
  let job = new AbortController()
  const start = async (): Promise<Worker> => {
    try {
      return await ready(tools)
    } catch (error) {
      worker = null
      throw new RecogniserUnavailable(String(error), { cause: error })
    }
  }
  const recognise = async (picture: Uint8Array): Promise<RecognisedPage> => {
    const { signal } = (job = new AbortController())
    worker ??= start()
    const reading = worker.then((thread) => {
      signal.throwIfAborted()
      return thread.recognize(Buffer.from(picture), {}, { text: true })
    })
    reading.catch(() => undefined)
    // A job of a thread that was ended would hang for ever.
    const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('recognition stopped'))))
    const { data } = await Promise.race([reading, aborted])
    return { text: data.text.trim(), confidence: data.confidence }
  }
  const stop = async (): Promise<void> => {
    const ended = worker
    worker = null
    job.abort()
    // The library hands the picture over a moment after it was asked; a thread ended in between would be an error of nobody.
    await nextTurn()
    await ended?.then((thread) => thread.terminate(), () => undefined)
  }
  return { recognise, stop }
}

/** The library tells of data it cannot read to its error handler alone and would leave the caller waiting. */
function ready(tools: TextTools): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const errorHandler = (error: unknown) => reject(new Error(String(error)))
    createWorker('rus', OEM.LSTM_ONLY, { langPath: tools.ocrData, workerPath: tools.ocrThread, gzip: false, cacheMethod: 'none', errorHandler }).then(resolve, reject)
  })
}
