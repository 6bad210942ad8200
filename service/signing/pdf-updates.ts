/** What was written into a file after a signed part of it. */
export interface LaterUpdate {
  /** signature: one more; evidence: a time stamp or data for long-term checks; change: anything else; foreign: bytes that are no part of a PDF. */
  readonly kind: 'signature' | 'evidence' | 'change' | 'foreign'
  readonly bytes: number
}

const END_OF_FILE = '%%EOF'

/** Incremental updates (ISO 32000-1, 7.5.6) that lie behind the byte `from`, in their order. */
export function updatesAfter(pdf: Buffer, from: number): LaterUpdate[] {
  const updates: LaterUpdate[] = []
  let at = from
  while (at < pdf.length) {
    const mark = pdf.indexOf(END_OF_FILE, at, 'latin1')
    const end = mark === -1 ? pdf.length : pastLineEnd(pdf, mark + END_OF_FILE.length)
    const text = pdf.toString('latin1', at, end)
    // Line ends between an update and the next mean nothing.
    if (text.trim() !== '') updates.push({ kind: kindOf(text, mark !== -1), bytes: end - at })
    at = end
  }
  return updates
}

function kindOf(text: string, ended: boolean): LaterUpdate['kind'] {
  if (!ended || !text.includes('startxref')) return 'foreign'
  if (text.includes('/DocTimeStamp')) return 'evidence'
  if (text.includes('/ByteRange')) return 'signature'
  return text.includes('/DSS') ? 'evidence' : 'change'
}

function pastLineEnd(pdf: Buffer, at: number): number {
  let end = at
  while (end < pdf.length && (pdf[end] === 0x0d || pdf[end] === 0x0a)) end += 1
  return end
}

/** How many times the file was saved: the first writing and every incremental update. */
export function revisionsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/startxref\s+\d+\s+%%EOF/gu)?.length ?? 0
}
