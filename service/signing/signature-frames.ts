import { derLength } from './der-length.ts'

/** One signature of a file as it lies there, sound or not. */
export interface SignatureFrame {
  /** DER of the CMS; null when the frame is too broken to find it. */
  readonly cms: Buffer | null
  /** The bytes that are signed: the file up to `end` without the hole. */
  readonly signedBytes: Buffer
  /** Where the signed part ends, bytes from the beginning of the file. */
  readonly end: number
  /** /SubFilter: `ETSI.CAdES.detached`, `adbe.pkcs7.detached` … */
  readonly kind: string
  /** /M: the time that the signer's program claims, as an instant; null when there is none. */
  readonly claimedAt: string | null
  readonly problems: readonly string[]
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/gu
const CONTENTS = /\/Contents\s*$/u
/** ISO 32000-1, 7.9.4. */
const DATE = /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/u

/** Every signature of the file, in the order in which they were put (ISO 32000-1, 12.8.1). */
export function signatureFrames(pdf: Buffer): SignatureFrame[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(BYTE_RANGE)].map((range) => frameOf(pdf, text, range)).toSorted((a, b) => a.end - b.end)
}

function frameOf(pdf: Buffer, text: string, range: RegExpMatchArray): SignatureFrame {
  const [start = -1, first = -1, second = -1, rest = -1] = range.slice(1).map(Number)
  const end = second + rest
  const about = dictionaryAround(text, range.index ?? 0)
  const facts = { end: Math.min(end, pdf.length), kind: /\/SubFilter\s*\/([\w.]+)/u.exec(about)?.[1] ?? '', claimedAt: claimedTime(about), signedBytes: Buffer.alloc(0) }
  if (start !== 0 || first <= 0 || second <= first + 2 || end > pdf.length) return { ...facts, cms: null, problems: ['Границы подписанной части указаны неверно: файл усечён или изменён.'] }
  const hole = text.slice(first, second)
  if (!/^<[0-9A-Fa-f]*>$/u.test(hole) || hole.length % 2 !== 0) return { ...facts, cms: null, problems: ['Место подписи в файле повреждено: в нём есть посторонние данные.'] }
  const problems: string[] = []
  if (!CONTENTS.test(text.slice(Math.max(0, first - 32), first))) problems.push('Подпись стоит не на своём месте в файле.')
  const filled = Buffer.from(hole.slice(1, -1), 'hex')
  const length = derLength(filled)
  if (length === null || length > filled.length) return { ...facts, cms: null, problems: [...problems, filled.every((byte) => byte === 0) ? 'Место для подписи пусто: документ подготовлен, но не подписан.' : 'Подпись в файле повреждена.'] }
  if (filled.subarray(length).some((byte) => byte !== 0)) problems.push('После подписи в отведённом ей месте есть посторонние данные.')
  return { ...facts, cms: filled.subarray(0, length), signedBytes: Buffer.concat([pdf.subarray(0, first), pdf.subarray(second, end)]), problems }
}

/** The dictionary that holds the range, from its object's beginning to its end. */
function dictionaryAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf(' obj', at), at - 70_000, 0)
  const to = text.indexOf('endobj', at)
  return text.slice(from, to === -1 ? at + 4000 : to)
}

function claimedTime(dictionary: string): string | null {
  const found = DATE.exec(dictionary)
  if (found === null) return null
  const [, year, month, day, hours, minutes, seconds, , sign, offsetHours, offsetMinutes] = found
  const offset = sign === undefined ? 'Z' : `${sign}${offsetHours ?? '00'}:${offsetMinutes ?? '00'}`
  const at = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${offset}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
