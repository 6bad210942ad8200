/** Text of scans and documents: what can be read by the program, and how far the result is to be trusted. */

export const TEXT_STATES = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const
export type TextState = (typeof TEXT_STATES)[number]

/** `layer`: the document carries its text; `ocr`: recognised from the picture, so it may be wrong. */
export const TEXT_SOURCES = ['layer', 'ocr'] as const
export type TextSource = (typeof TEXT_SOURCES)[number]

const PICTURES = /^image\/(?:jpeg|png|tiff|bmp|x-ms-bmp|gif|webp)$/u
/** Emblems and dividing lines of messages are smaller than any page. */
const SMALLEST_PICTURE = 10_000

/** Whether there may be words in the file that the program can find. */
export function mayHoldText(file: { readonly mediaType: string; readonly bytes: number; readonly quarantined: boolean }): boolean {
  if (file.quarantined) return false
  return file.mediaType === 'application/pdf' || (PICTURES.test(file.mediaType) && file.bytes >= SMALLEST_PICTURE)
}

/** Per cent of both parts together, each weighted by its length; a page without a single word says nothing. */
export function joinConfidence(before: { readonly confidence: number; readonly length: number }, page: { readonly confidence: number; readonly length: number }): number {
  const length = before.length + page.length
  return length === 0 ? 0 : Math.round((before.confidence * before.length + page.confidence * page.length) / length)
}

/** A text in which so little was recognised that a person may find the letter illegible (§7.2.6). It never decides anything. */
export function isDoubtful(text: { readonly state: TextState; readonly source: TextSource | null; readonly confidence: number | null }, leastConfidence: number): boolean {
  return text.state === 'done' && text.source === 'ocr' && (text.confidence ?? 0) < leastConfidence
}
