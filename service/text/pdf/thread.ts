import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pagePictures } from './page-pictures.ts'
import type { PageRequest, PdfThreadData, ThreadAnswer } from './pages.ts'

// Decoding a scan takes seconds of a processor: it has a thread of its own, so that nobody's call waits for it.
type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Fewer letters than this beside a picture are a page number or a mark of the scanner, not the text of the page. */
const LEAST_LAYER = 30

async function open({ bytes, library }: PdfThreadData): Promise<{ pdf: PDFDocumentProxy; ops: Library['OPS'] }> {
  const part = (...names: string[]) => pathToFileURL(path.join(library, ...names)).href
  // With its other half at hand the library starts no thread of its own.
  Object.assign(globalThis, { pdfjsWorker: await import(part('legacy', 'build', 'pdf.worker.min.mjs')) })
  const { getDocument, OPS, VerbosityLevel } = (await import(part('legacy', 'build', 'pdf.min.mjs'))) as Library
  class HelperFiles {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const folder = kind === 'cMapUrl' ? 'cmaps' : kind === 'wasmUrl' ? 'wasm' : 'standard_fonts'
      return new Uint8Array(await readFile(path.join(library, folder, path.basename(filename))))
    }
  }
  const task = getDocument({
    data: bytes, BinaryDataFactory: HelperFiles, useWorkerFetch: false, cMapUrl: 'file/', standardFontDataUrl: 'file/', wasmUrl: 'file/', cMapPacked: true,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, verbosity: VerbosityLevel.ERRORS,
  })
  return { pdf: await task.promise, ops: OPS }
}

async function readPage(pdf: PDFDocumentProxy, ops: Library['OPS'], { page: number, pictures }: PageRequest): Promise<ThreadAnswer> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('').trim()
  const layered = text.replaceAll(/\s/gu, '').length >= LEAST_LAYER
  const found = layered && !pictures ? [] : await pagePictures(page, ops)
  page.cleanup()
  return { kind: 'page', text: pictures && found.length > 0 ? '' : text, pictures: layered && !pictures ? [] : found }
}

const say = (answer: ThreadAnswer) => parentPort?.postMessage(answer)
const failed = (error: unknown): ThreadAnswer => ({ kind: 'failed', reason: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged' })

const opening = open(workerData as PdfThreadData)
opening.then(({ pdf }) => say({ kind: 'opened', pages: pdf.numPages }), (error: unknown) => say(failed(error)))
parentPort?.on('message', (request: PageRequest) => {
  opening.then(({ pdf, ops }) => readPage(pdf, ops, request)).then(say, (error: unknown) => say(failed(error)))
})
