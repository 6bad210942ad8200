import { readFileSync, writeFileSync } from 'node:fs'
import { inFolder, type MadeContainer } from './openssl.ts'

const HOLE = 12_000

/** An incremental update behind a file: the given object, a cross-reference of its own and a trailer that points back. */
export function appendObject(pdf: Buffer, body: string, number = 900): Buffer {
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(pdf.subarray(-200).toString('latin1'))?.[1] ?? '0'
  const size = /\/Size (\d+)/u.exec(pdf.toString('latin1'))?.[1] ?? '0'
  const root = /\/Root (\d+ \d+ R)/u.exec(pdf.toString('latin1'))?.[1] ?? '1 0 R'
  const object = `\n${number} 0 obj\n${body}\nendobj\n`
  const at = pdf.length + object.length
  const xref = `xref\n${number} 1\n${String(pdf.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${Math.max(Number(size), number + 1)} /Root ${root} /Prev ${before} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(object + xref, 'latin1')])
}

export interface ForeignSignature {
  /** Extra options of `openssl cms -sign`, e.g. `-cades`, `-noattr`, `-md sha1`. */
  readonly options?: readonly string[]
  readonly subFilter?: string
  /** /M of the dictionary. */
  readonly claimed?: string
}

/** A further signature of the file, made by the openssl program and put in by an incremental update. */
export function signByOpenssl(pdf: Buffer, { pem, ca }: MadeContainer, { options = [], subFilter = 'adbe.pkcs7.detached', claimed = "D:20261120143000+03'00'" }: ForeignSignature = {}): Buffer {
  const range = '/ByteRange [0 0000000000 0000000000 0000000000]'
  const prepared = appendObject(pdf, `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /M (${claimed}) ${range} /Contents <${'0'.repeat(HOLE)}> >>`, 901)
  const text = prepared.toString('latin1')
  const first = text.lastIndexOf('/Contents <') + '/Contents '.length
  const second = first + HOLE + 2
  const numbers = [first, second, prepared.length - second].map((one) => String(one).padStart(10, '0'))
  prepared.write(`/ByteRange [0 ${numbers.join(' ')}]`, text.lastIndexOf(range), 'latin1')
  const cms = inFolder((at, run) => {
    writeFileSync(at('data'), Buffer.concat([prepared.subarray(0, first), prepared.subarray(second)]))
    writeFileSync(at('signer.pem'), pem)
    if (ca !== null) writeFileSync(at('ca.pem'), ca)
    run('openssl', 'cms', '-sign', '-binary', '-in', 'data', '-signer', 'signer.pem', '-passin', 'pass:secret', '-md', 'sha256', '-outform', 'DER', '-out', 'sig', ...(ca === null ? [] : ['-certfile', 'ca.pem']), ...options)
    return readFileSync(at('sig'))
  })
  prepared.write(cms.toString('hex'), first + 1, 'latin1')
  return prepared
}
