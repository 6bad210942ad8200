import type { ParsedMail } from 'mailparser'

const LONGEST_HEAD = 64 * 1024

/** A multipart message whose last boundary never came. */
export function isTruncated(raw: Buffer): boolean {
  const head = raw.subarray(0, LONGEST_HEAD).toString('latin1').split(/\r?\n\r?\n/u)[0] ?? ''
  const boundary = /content-type:\s*multipart\/[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(head)
  const mark = boundary?.[1] ?? boundary?.[2]
  return mark !== undefined && !raw.includes(Buffer.from(`--${mark}--`, 'latin1'))
}

/**
 * A message that a program sent or that went to a list: RFC 3834 forbids to answer it automatically, RFC 2369 names the lists.
 * `Precedence: bulk` is older than both and still written. An empty return path belongs to notices of mail servers (RFC 5321 §4.5.5).
 */
export function isAutoSubmitted({ headers, headerLines }: ParsedMail): boolean {
  const value = (name: string) => {
    const header = headers.get(name)
    return typeof header === 'string' ? header.trim().toLowerCase() : ''
  }
  const auto = value('auto-submitted')
  return (auto !== '' && auto !== 'no') || headers.has('list') || /^(?:bulk|list|junk)$/u.test(value('precedence')) || headers.has('x-auto-response-suppress') || headerLines.some(({ key, line }) => key === 'return-path' && /:\s*<\s*>\s*$/u.test(line))
}

function rootType({ headers }: ParsedMail): { value: string; params: Record<string, string | undefined> } {
  const root = headers.get('content-type')
  return typeof root === 'object' && 'params' in root && 'value' in root && typeof root.value === 'string' ? { value: root.value.toLowerCase(), params: { ...root.params } } : { value: '', params: {} }
}

/** What is encrypted or signed by the sender, and what only Outlook can open: kept as it came, and named as such. */
export function sealedNotes(parsed: ParsedMail, text: string): string[] {
  const { value: type, params } = rootType(parsed)
  const protocol = params['protocol']?.toLowerCase() ?? ''
  const smimeType = params['smime-type']?.toLowerCase() ?? ''
  const has = (pattern: RegExp) => parsed.attachments.some(({ contentType, filename }) => pattern.test(contentType) || pattern.test(filename ?? ''))
  const notes: string[] = []
  if (/^application\/(?:x-)?pkcs7-mime$/u.test(type) || has(/\.p7m$/iu)) {
    notes.push(
      smimeType.startsWith('signed')
        ? 'Письмо целиком вложено в электронную подпись (S/MIME): откройте его в почтовой программе; файл smime.p7m сохранён'
        : 'Письмо зашифровано (S/MIME): прочитать его можно только в почтовой программе с ключом получателя; файл smime.p7m сохранён',
    )
  } else if (protocol.includes('pkcs7-signature') || has(/^application\/(?:x-)?pkcs7-signature$/u)) notes.push('Письмо подписано электронной подписью отправителя (S/MIME); программа её не проверяла')
  if (protocol.includes('pgp-encrypted') || text.includes('-----BEGIN PGP MESSAGE-----')) notes.push('Письмо зашифровано (PGP): прочитать его можно только с ключом получателя; содержимое сохранено как есть')
  else if (protocol.includes('pgp-signature') || text.includes('-----BEGIN PGP SIGNED MESSAGE-----')) notes.push('Письмо подписано ключом PGP отправителя; программа подпись не проверяла')
  if (has(/^application\/(?:vnd\.)?ms-tnef$|winmail\.dat$/iu)) notes.push('Вложения упакованы программой Outlook в файл winmail.dat: он сохранён, но открыть его может только Outlook. Попросите прислать файлы отдельно')
  return notes
}
