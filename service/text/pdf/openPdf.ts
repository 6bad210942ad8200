import { Worker } from 'node:worker_threads'
import type { TextTools } from '../tools.ts'
import type { PageRequest, PdfFailure, PdfThreadData, ThreadAnswer } from './pages.ts'

export class PdfUnreadable extends Error {
  readonly reason: PdfFailure

  constructor(reason: PdfFailure) {
    super(reason)
    this.reason = reason
  }
}

export interface OpenedPdf {
  readonly pages: number
  /** Text of a page, counted from 1, and the scans on it where it has none (or where `pictures` asks for them). */
  read(page: number, pictures: boolean): Promise<{ readonly text: string; readonly pictures: readonly Uint8Array[] }>
  close(): Promise<void>
}

/**
 * Opens a PDF in a thread of its own.
 * @throws PdfUnreadable
 */
export async function openPdf(bytes: Uint8Array, tools: TextTools): Promise<OpenedPdf> {
  const data: PdfThreadData = { bytes, library: tools.pdfLibrary }
  const thread = new Worker(tools.pdfThread, { workerData: data })
  const answer = () =>
    new Promise<ThreadAnswer>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', () => reject(new PdfUnreadable('damaged')))
    })
  const close = async (): Promise<void> => void (await thread.terminate())
  const opened = await answer().catch(async (error: unknown) => {
    await close()
    throw error
  })
  if (opened.kind !== 'opened') {
    await close()
    throw new PdfUnreadable(opened.kind === 'failed' ? opened.reason : 'damaged')
  }
  const read = async (page: number, pictures: boolean) => {
    const request: PageRequest = { page, pictures }
    const reading = answer()
    thread.postMessage(request)
    const given = await reading
    if (given.kind !== 'page') throw new PdfUnreadable(given.kind === 'failed' ? given.reason : 'damaged')
    return { text: given.text, pictures: given.pictures }
  }
  return { pages: opened.pages, read, close }
}
