import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfJsWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'
import { BundledFiles } from './assets.ts'

export type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The library is large, so it is fetched when the first PDF is opened. */
export const pdfjs = () => import('pdfjs-dist/legacy/build/pdf.mjs')

let sharedWorker: PDFWorker | null = null

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy
  close(): void
}

/** Opens a document in the worker. Scripts and forms inside the file are never run. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, PDFWorker, VerbosityLevel } = await pdfjs()
  if (sharedWorker === null || sharedWorker.destroyed) sharedWorker = PDFWorker.create({ port: new PdfJsWorker() })
  const task = getDocument({
    // The worker takes the buffer away from its owner, so it gets a copy.
    data: bytes.slice(),
    worker: sharedWorker,
    BinaryDataFactory: BundledFiles,
    useWorkerFetch: false,
    standardFontDataUrl: 'bundled:/',
    wasmUrl: 'bundled:/',
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const pdf = await task.promise
  return { pdf, close: () => void task.destroy() }
}
