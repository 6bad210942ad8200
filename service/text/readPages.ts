import { openPdf } from './pdf/openPdf.ts'
import type { Recogniser } from './recogniser.ts'
import type { TextJob } from './takeNext.ts'
import type { TextTools } from './tools.ts'
import { joinConfidence, type TextSource } from '../../domain/file-text.ts'

export interface PageText {
  readonly text: string
  readonly source: TextSource
  readonly confidence: number
}

export interface Pages {
  readonly count: number
  /** Pages are counted from 1. */
  read(page: number): Promise<PageText>
  close(): Promise<void>
}

/**
 * The pages of a file, each read when it is asked for: the text inside a PDF first, a scan by recognition.
 * @throws PdfUnreadable
 */
export async function pagesOf(job: TextJob, bytes: Uint8Array, recogniser: Pick<Recogniser, 'recognise'>, tools: TextTools): Promise<Pages> {
  if (job.mediaType !== 'application/pdf') {
    return { count: 1, read: async () => ({ ...(await recogniser.recognise(bytes)), source: 'ocr' }), close: () => Promise.resolve() }
  }
  const pdf = await openPdf(bytes, tools)
  const read = async (page: number): Promise<PageText> => {
    const { text, pictures } = await pdf.read(page, job.ocr_only)
    if (pictures.length === 0) return { text, source: 'layer', confidence: 100 }
    let joined: PageText = { text, source: 'ocr', confidence: 100 }
    for (const picture of pictures) {
      const seen = await recogniser.recognise(picture)
      joined = {
        source: 'ocr',
        confidence: joinConfidence({ confidence: joined.confidence, length: joined.text.length }, { confidence: seen.confidence, length: seen.text.length }),
        text: [joined.text, seen.text].filter((part) => part !== '').join('\n'),
      }
    }
    return joined
  }
  return { count: pdf.pages, read, close: () => pdf.close() }
}
