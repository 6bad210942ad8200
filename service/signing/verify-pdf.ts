import { createHash, verify } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { certificateFacts } from './certificate-facts.ts'
import { chainTrusted } from './chain-trusted.ts'
import { isSupported, maySign } from './check-certificate.ts'
import { findSignature } from './find-signature.ts'
import { readCms } from './read-cms.ts'
import type { ReadCms } from './read-cms.ts'

/** What a check of a signed file has found. `valid` is true only when every check has passed and `problems` is empty. */
export interface VerificationReport {
  readonly valid: boolean
  /** The signed bytes are those that were signed, by the key of the certificate. */
  readonly integrity: boolean
  /** The signature covers the file to its last byte. */
  readonly coversWholeFile: boolean
  readonly chainTrusted: boolean
  readonly owner: string | null
  readonly serial: string | null
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  /** Signed with a certificate of the training database: no legal force. */
  readonly training: boolean
  /** Russian sentences, in the order of the checks. */
  readonly problems: readonly string[]
}

export interface VerifyOptions {
  /** Certificates of the issuers the office trusts, or the signers' own certificates. */
  readonly trusted: readonly X509Certificate[]
  /** The moment at which the certificates must be valid. Revocation is not checked. */
  readonly at: Date
}

const NOTHING: VerificationReport = {
  valid: false, integrity: false, coversWholeFile: false, chainTrusted: false, owner: null, serial: null, validFrom: null, validTo: null, training: false, problems: [],
}

/** SHA-2 only; the digest of the signature algorithm must be that of the attributes. */
const DIGESTS: Readonly<Record<string, string>> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' }
const SIGNATURES: Readonly<Record<string, { readonly key: string; readonly digest: string | null }>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa', digest: null },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
}

/** Checks the signature of a PDF (PAdES baseline B, ETSI EN 319 142-1). Never throws on what the file holds: rubbish gives a report. */
export async function verifyPdf(pdf: Buffer, options: VerifyOptions): Promise<VerificationReport> {
  const found = findSignature(pdf)
  if (!('cms' in found)) return { ...NOTHING, problems: found.problems }
  const cms = read(found.cms)
  const certificate = cms?.signerCertificate
  if (!cms || !certificate) {
    return { ...NOTHING, coversWholeFile: found.coversWholeFile, problems: [...found.problems, cms ? 'В подписи нет сертификата подписавшего.' : 'Подпись в файле повреждена или имеет незнакомый вид.'] }
  }
  const problems = [...found.problems]
  const digestMatches = matches(cms, found.signedBytes)
  const signed = signatureMatches(cms, certificate)
  if (!digestMatches) problems.push('Документ изменён после подписания.')
  if (!signed) problems.push('Подпись не соответствует сертификату.')
  if (!cms.certificateBound) problems.push('Сертификат не закреплён подписью (нет верного атрибута signing-certificate-v2).')
  if (!maySign(certificate) || !isSupported(certificate)) problems.push('Сертификат не предназначен для подписи документов.')

  const { owner, serial, validFrom, validTo, training } = certificateFacts(certificate)
  if (options.at > new Date(certificate.validTo)) problems.push('Срок действия сертификата истёк.')
  if (options.at < new Date(certificate.validFrom)) problems.push('Срок действия сертификата ещё не начался.')
  const trusted = chainTrusted(certificate, cms.certificates, options.trusted, options.at)
  if (!trusted) problems.push('Сертификат выдан издателем, которому программа не доверяет.')
  return {
    valid: problems.length === 0,
    integrity: digestMatches && signed,
    coversWholeFile: found.coversWholeFile,
    chainTrusted: trusted,
    owner, serial, validFrom, validTo, training, problems,
  }
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

function matches({ digestAlgorithm, messageDigest }: ReadCms, bytes: Buffer): boolean {
  const digest = DIGESTS[digestAlgorithm]
  return digest !== undefined && createHash(digest).update(bytes).digest().equals(messageDigest)
}

function signatureMatches(cms: ReadCms, { publicKey }: X509Certificate): boolean {
  const digest = DIGESTS[cms.digestAlgorithm]
  const algorithm = SIGNATURES[cms.signatureAlgorithm]
  if (!digest || !algorithm || algorithm.key !== publicKey.asymmetricKeyType || (algorithm.digest ?? digest) !== digest) return false
  try {
    return verify(digest, cms.signedAttributes, publicKey, cms.signature)
  } catch {
    return false
  }
}
