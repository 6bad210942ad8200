import { useEffect, useState } from 'react'
import { openPdf, type OpenPdf, type PDFDocumentProxy } from './engine.ts'

const LINGER_MS = 5_000

export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface LoadedPdf {
  readonly pdf: PDFDocumentProxy
  /** Sizes at scale 1, in order; known before anything is drawn, so that the scroll bar does not jump. */
  readonly sizes: readonly PageSize[]
}

export type PdfState = { readonly loaded: LoadedPdf | null; readonly failure: 'password' | 'damaged' | null }

/** The document of `file`; while the next one is being opened the previous one stays on the screen. */
export function usePdfDocument(file: Blob | Uint8Array): PdfState {
  const [state, setState] = useState<PdfState>({ loaded: null, failure: null })

  useEffect(() => {
    let abandoned = false
    let opened: OpenPdf | null = null
    const open = async () => {
      try {
        opened = await openPdf(file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file)
        const loaded = { pdf: opened.pdf, sizes: await readSizes(opened.pdf) }
        if (abandoned) opened.close()
        else setState({ loaded, failure: null })
      } catch (error) {
        opened?.close()
        if (!abandoned) setState({ loaded: null, failure: nameOf(error) === 'PasswordException' ? 'password' : 'damaged' })
      }
    }
    void open()
    return () => {
      abandoned = true
      // Pages already drawn keep their pixels; until the next document is open they may still be asked to redraw.
      const closing = opened
      window.setTimeout(() => closing?.close(), LINGER_MS)
    }
  }, [file])

  return state
}

async function readSizes(pdf: PDFDocumentProxy): Promise<PageSize[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
      return { width, height }
    }),
  )
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')
