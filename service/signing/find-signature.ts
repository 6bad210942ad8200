import { derLength } from './der-length.ts'

/** A signature as it lies in a PDF. */
export interface FoundSignature {
  /** DER of the CMS without the zeros that fill the hole. */
  readonly cms: Buffer
  /** The bytes that are signed: everything but the hole. */
  readonly signedBytes: Buffer
  /** The signed ranges begin at the first byte of the file and end at its last. */
  readonly coversWholeFile: boolean
  readonly problems: readonly string[]
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/gu
const CONTENTS = /\/Contents\s*$/u

/**
 * Finds the one signature of a file and checks its frame (ISO 32000-1, 12.8.1): the ranges begin at 0, the hole between them is
 * exactly one hexadecimal string, the value of /Contents, with nothing but zeros after the CMS. Anything hidden in the hole is not signed.
 */
export function findSignature(pdf: Buffer): FoundSignature | { readonly problems: readonly string[] } {
  if (!pdf.subarray(0, 1024).includes('%PDF-')) return { problems: ['Файл не является документом PDF.'] }
  const text = pdf.toString('latin1')
  const ranges = [...text.matchAll(BYTE_RANGE)]
  const [range] = ranges
  if (!range) return { problems: ['В файле нет электронной подписи.'] }
  if (ranges.length > 1) return { problems: ['В файле больше одной подписи: после подписания документ был дополнен.'] }

  const [start = -1, firstLength = -1, secondStart = -1, secondLength = -1] = range.slice(1).map(Number)
  const end = secondStart + secondLength
  if (start !== 0 || firstLength <= 0 || secondStart <= firstLength + 2 || end > pdf.length) {
    return { problems: ['Границы подписанной части файла указаны неверно: файл усечён или изменён.'] }
  }
  const problems: string[] = []
  const hole = text.slice(firstLength, secondStart)
  if (!/^<[0-9A-Fa-f]*>$/u.test(hole) || hole.length % 2 !== 0) return { problems: ['Место подписи в файле повреждено: в нём есть посторонние данные.'] }
  if (!CONTENTS.test(text.slice(Math.max(0, firstLength - 32), firstLength))) problems.push('Подпись стоит не на своём месте в файле.')
  const filled = Buffer.from(hole.slice(1, -1), 'hex')
  const length = derLength(filled)
  if (length === null || length > filled.length) return { problems: [...problems, 'Подпись в файле повреждена.'] }
  if (filled.subarray(length).some((byte) => byte !== 0)) problems.push('После подписи в отведённом ей месте есть посторонние данные.')
  const coversWholeFile = end === pdf.length
  if (!coversWholeFile) problems.push('После подписания в конец файла добавлены данные.')
  return {
    cms: filled.subarray(0, length),
    signedBytes: Buffer.concat([pdf.subarray(0, firstLength), pdf.subarray(secondStart, end)]),
    coversWholeFile,
    problems,
  }
}
