import { createHash } from 'node:crypto'
import { NAMES, SENTENCES, SUMMARIES, SURNAMES } from './words.ts'

const LINE = 57
const SCAN_BYTES = 300 * 1024
/** One of three carries a scan, one of ten is HTML beside text. */
const WITH_SCAN = 3
const WITH_HTML = 10

/** Letters as mail programs send them, no two alike: the n-th is the same on every machine. */
export function inventMail(n: number): Buffer {
  const pick = <T>(values: readonly T[], salt: number) => values[(n * 7 + salt * 13) % values.length] as T
  const name = `${pick(SURNAMES, 1)} ${pick(NAMES, 2)}`
  const text = [`Здравствуйте! Лицевой счёт 99${String(n).padStart(7, '0')}.`, ...Array.from({ length: 8 }, (_, index) => pick(SENTENCES, index + n)), name].join('\r\n')
  const boundary = `=_part_${n}`
  const head = [`From: ${word(name)} <person${n}@example.org>`, 'To: priemnaya@example.com', `Subject: ${word(pick(SUMMARIES, 3))}`, 'Date: Mon, 23 Nov 2026 10:12:00 +0300', `Message-ID: <${n}@bench.example.org>`, 'MIME-Version: 1.0']
  const plain = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(Buffer.from(text))]
  if (n % WITH_SCAN === 0) {
    return join(...head, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', `--${boundary}`, ...plain, `--${boundary}`, 'Content-Type: image/jpeg; name="scan.jpg"', 'Content-Disposition: attachment; filename="scan.jpg"', 'Content-Transfer-Encoding: base64', '', base64(scan(n)), `--${boundary}--`, '')
  }
  if (n % WITH_HTML === 1) {
    return join(...head, `Content-Type: multipart/alternative; boundary="${boundary}"`, '', `--${boundary}`, ...plain, `--${boundary}`, 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(Buffer.from(`<html><body><p>${text.replaceAll('\r\n', '</p><p>')}</p></body></html>`)), `--${boundary}--`, '')
  }
  return join(...head, ...plain, '')
}

/** Bytes that no one can pack, with the first of a JPEG. */
function scan(n: number): Buffer {
  const block = createHash('sha512').update(String(n)).digest()
  const bytes = Buffer.alloc(SCAN_BYTES)
  for (let at = 0; at < SCAN_BYTES; at += block.length) block.copy(bytes, at)
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return bytes
}

const join = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

function base64(bytes: Buffer): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += LINE) lines.push(bytes.subarray(at, at + LINE).toString('base64'))
  return lines.join('\r\n')
}
