export interface TextPart {
  readonly quoted: boolean
  readonly text: string
}

const QUOTED_LINE = /^\s*>/
/** Lines with which mail programs begin the letter that is being answered or forwarded. */
const QUOTE_HEADS = [
  /^\s*-{2,}\s*(original message|исходное сообщение|пересылаемое сообщение|forwarded message|пересланное сообщение)/i,
  /^\s*(on .+ wrote:|\d{1,2}\.\d{2}\.\d{4}.+(пишет|написал|написала|пишете):)\s*$/i,
  /^\s*_{10,}\s*$/,
]

/** Splits a message into what was written now and what was quoted; the order is kept, nothing is lost. */
export function splitQuotes(text: string): TextPart[] {
  const lines = text.split(/\r?\n/)
  const headAt = lines.findIndex((line, index) => index > 0 && QUOTE_HEADS.some((head) => head.test(line)))
  const own = headAt < 0 ? lines : lines.slice(0, headAt)
  const parts: { quoted: boolean; lines: string[] }[] = []
  for (const line of own) {
    const quoted = QUOTED_LINE.test(line)
    const last = parts.at(-1)
    if (last !== undefined && last.quoted === quoted) last.lines.push(line)
    else parts.push({ quoted, lines: [line] })
  }
  if (headAt >= 0) parts.push({ quoted: true, lines: lines.slice(headAt) })
  return parts.map((part) => ({ quoted: part.quoted, text: part.lines.join('\n').replace(/^\n+|\n+$/g, '') })).filter((part) => part.text.trim() !== '')
}
