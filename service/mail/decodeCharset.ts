import iconv from 'iconv-lite'

const REPLACEMENT = '\uFFFD'
const RUSSIAN_CHARSETS = ['windows-1251', 'koi8-r', 'cp866'] as const

export const isBroken = (text: string | undefined | null) => text?.includes(REPLACEMENT) ?? false

/** Russian text has mostly small letters; a wrong 8-bit table turns them into capitals or signs. */
const smallLetters = (text: string) => text.match(/[а-яё]/gu)?.length ?? 0

/** The 8-bit Russian charset in which the bytes read as Russian; undeclared cp1251 is the usual case. */
export function guessRussianCharset(bytes: Buffer): (typeof RUSSIAN_CHARSETS)[number] {
  const scores = RUSSIAN_CHARSETS.map((charset) => ({ charset, score: smallLetters(iconv.decode(bytes, charset)) }))
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).charset
}

/**
 * The same message with every text part declared in the charset, and raw 8-bit headers turned into UTF-8. For a second reading
 * of a message whose declared charset is missing or lies: the parser puts U+FFFD for what it cannot decode and the bytes are gone.
 */
export function declareCharset(raw: Buffer, charset: string): Buffer {
  const text = raw.toString('latin1')
  const end = /\r?\n\r?\n/u.exec(text)
  const head = end === null ? text : text.slice(0, end.index)
  const body = end === null ? '' : text.slice(end.index)
  const reencode = (line: string) => (/[\x80-\xff]/u.test(line) ? Buffer.from(iconv.decode(Buffer.from(line, 'latin1'), charset), 'utf8').toString('latin1') : line)
  const headers = head.split(/(?<=\n)(?![ \t])/u).map(reencode).join('')
  const declared = (headers + body).replace(/(content-type:\s*text\/(?:plain|html))((?:\s*;\s*[^;\r\n]+(?:\r?\n[ \t]+[^;\r\n]+)?)*)/giu, (_all, type: string, parameters: string) => {
    const rest = parameters.replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]+)/iu, '')
    return `${type}; charset=${charset}${rest}`
  })
  return Buffer.from(declared, 'latin1')
}
