import type { X509Certificate } from 'node:crypto'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { certificateFacts } from './certificate-facts.ts'
import { chainTrusted } from './chain-trusted.ts'
import { isSupported, maySign } from './check-certificate.ts'
import { digestMatches, signatureMatches } from './check-cms.ts'
import { findSignature } from './find-signature.ts'
import { readyForGost } from './gost.ts'
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

/** Checks the signature of a PDF (PAdES baseline B, ETSI EN 319 142-1). Never throws on what the file holds: rubbish gives a report. */
export async function verifyPdf(pdf: Buffer, options: VerifyOptions): Promise<VerificationReport> {
  const found = findSignature(pdf)
  if (!('cms' in found)) return { ...NOTHING, problems: found.problems }
  await readyForGost(found.cms)
  const cms = read(found.cms)
  const certificate = cms?.signerCertificate
  if (!cms || !certificate) {
    return { ...NOTHING, coversWholeFile: found.coversWholeFile, problems: [...found.problems, cms ? 'В подписи нет сертификата подписавшего.' : 'Подпись в файле повреждена или имеет незнакомый вид.'] }
  }
  const problems = [...found.problems]
  const unchanged = digestMatches(cms, found.signedBytes)
  const signed = signatureMatches(cms, certificate)
  if (!unchanged) problems.push('Документ изменён после подписания.')
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
    integrity: unchanged && signed,
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
