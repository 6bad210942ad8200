import { createHash } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { certificateFacts } from './certificate-facts.ts'
import { certificatePath, type CertificatePath } from './certificate-path.ts'
import { maySign } from './check-certificate.ts'
import { checkCms } from './check-cms.ts'
import { revisionsOf, updatesAfter, type LaterUpdate } from './pdf-updates.ts'
import { readCms } from './read-cms.ts'
import type { ReadCms } from './read-cms.ts'
import { signatureFrames, type SignatureFrame } from './signature-frames.ts'

/** valid: sound and by a trusted person; unknown: nothing is known to be wrong, but it cannot be confirmed; invalid: broken. */
export type Verdict = 'valid' | 'unknown' | 'invalid'

export interface InspectedSignature {
  readonly verdict: Verdict
  readonly owner: string
  readonly serial: string
  readonly algorithm: string
  readonly training: boolean
  /** The time that the signer's program wrote down; nobody attests it. Instant; null when there is none. */
  readonly claimedAt: string | null
  /** A time stamp of an authority is in the signature; this program does not check it. */
  readonly stamped: boolean
  /** Where the signed part ends, bytes from the beginning of the file. */
  readonly end: number
  /** SHA-256 of the file as it was when this signature had just been put. */
  readonly revisionSha256: string
  readonly coversWholeFile: boolean
  readonly later: readonly LaterUpdate[]
  readonly path: CertificatePath | null
  /** What is wrong. */
  readonly problems: readonly string[]
  /** What is worth knowing and wrong with nothing. */
  readonly notes: readonly string[]
}

export interface InspectedPdf {
  /** Why there is nothing to check: not a PDF, locked, broken, unsigned; null when there is a signature. */
  readonly nothing: 'not_pdf' | 'encrypted' | 'broken' | 'unsigned' | null
  readonly revisions: number
  readonly signatures: readonly InspectedSignature[]
}

export interface InspectOptions {
  readonly trusted: readonly X509Certificate[]
  readonly now: Date
  /** When this program registered a file of this hash as signed; null for a foreign file. */
  readonly registeredAt: (sha256: string) => Date | null
}

/** Looks at every signature of any PDF. Never throws on what the file holds. */
export function inspectPdf(pdf: Buffer, options: InspectOptions): InspectedPdf {
  if (!pdf.subarray(0, 1024).includes('%PDF-')) return { nothing: 'not_pdf', revisions: 0, signatures: [] }
  const frames = signatureFrames(pdf)
  const revisions = revisionsOf(pdf)
  if (frames.length > 0) return { nothing: null, revisions, signatures: frames.map((frame) => inspect(pdf, frame, options)) }
  const text = pdf.toString('latin1')
  const nothing = /\/Encrypt\s+\d+\s+\d+\s+R/u.test(text) ? 'encrypted' : revisions === 0 || !text.includes('/Root') ? 'broken' : 'unsigned'
  return { nothing, revisions, signatures: [] }
}

function inspect(pdf: Buffer, frame: SignatureFrame, { trusted, now, registeredAt }: InspectOptions): InspectedSignature {
  const { end, problems } = frame
  const revisionSha256 = createHash('sha256').update(pdf.subarray(0, end)).digest('hex')
  const found = { end, revisionSha256, coversWholeFile: end === pdf.length, later: updatesAfter(pdf, end) }
  const cms = frame.cms === null ? null : read(frame.cms)
  const certificate = cms?.signerCertificate
  if (!cms || !certificate) {
    const why = frame.cms === null ? [] : [cms ? 'В подписи нет сертификата подписавшего.' : frame.kind === 'ETSI.RFC3161' ? 'Это метка времени: кто подписал документ, она не говорит.' : 'Подпись повреждена или имеет незнакомый вид.']
    return { ...found, verdict: frame.kind === 'ETSI.RFC3161' ? 'unknown' : 'invalid', owner: '', serial: '', algorithm: '', training: false, claimedAt: frame.claimedAt, stamped: false, path: null, problems: [...problems, ...why], notes: [] }
  }
  const { owner, serial, algorithm, training } = certificateFacts(certificate)
  const claimedAt = cms.signingTime ?? frame.claimedAt
  const at = registeredAt(revisionSha256) ?? (claimedAt === null ? now : new Date(claimedAt))
  const checked = checkCms(cms, frame.signedBytes, certificate)
  const path = certificatePath(certificate, cms.certificates, trusted, at)
  const wrong = [...problems, ...checked.problems, ...(maySign(certificate) ? [] : ['Сертификат не предназначен для подписи документов.'])]
  const foreign = found.later.some(({ kind }) => kind === 'foreign')
  return {
    ...found, owner, serial, algorithm, training, claimedAt, stamped: cms.stamped, path,
    verdict: wrong.length > 0 || foreign ? 'invalid' : checked.known && path.trusted && !found.later.some(({ kind }) => kind === 'change') ? 'valid' : 'unknown',
    problems: wrong,
    notes: [...checked.notes, ...expiryNote(certificate, at, now)],
  }
}

function expiryNote(certificate: X509Certificate, at: Date, now: Date): string[] {
  const end = new Date(certificate.validTo)
  return at <= end && now > end ? [`Сертификат действовал, когда подписывали; с тех пор его срок истёк (${formatRuDate(certificateFacts(certificate).validTo)}).`] : []
}

/** Outside data: whatever the parsers throw on it means that it is not a signature. */
function read(der: Buffer): ReadCms | null {
  try {
    const cms = readCms(der)
    if (cms.signerCertificate) certificateFacts(cms.signerCertificate)
    return cms
  } catch {
    return null
  }
}
