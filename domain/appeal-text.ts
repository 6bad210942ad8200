/** The beginning of the quoted letter in an answer: what follows is folded on the screen. */
export function ownWords(text: string): string {
  const lines = text.split('\n')
  const quote = lines.findIndex((line, index) => line.startsWith('>') || (/(?:пишет|wrote|написал[аи]?):\s*$/iu.test(line) && (lines[index + 1] ?? '').startsWith('>')))
  return (quote === -1 ? lines : lines.slice(0, quote)).join('\n').trim()
}
