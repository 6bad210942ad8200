import type { KeyObject, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { certificateFacts } from './certificate-facts.ts'
import { isGostKey } from './gost.ts'
import { keyRejected } from './key-rejected.ts'
import { parsedCertificate } from './parsed-certificate.ts'

const KEY_USAGE = '2.5.29.15'
/** digitalSignature and nonRepudiation are the first two bits of KeyUsage (RFC 5280, 4.2.1.3). */
const SIGNING_BITS = 0b1100_0000
const RSA_MIN_BITS = 2048
/** P-256 and P-384 (FIPS 186-4). */
const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1'])

/**
 * Refuses a certificate that must not sign a document at the moment `at`. Libraries that make signatures do not look at any of this.
 * @throws Failure KEY_REJECTED: expired, not_yet_valid, wrong_usage, weak_key, unsupported_key
 */
export function checkCertificate(certificate: X509Certificate, at: Date): void {
  const { validFrom, validTo } = certificateFacts(certificate)
  if (at > new Date(certificate.validTo)) throw keyRejected('expired', `Сертификат действовал по ${formatRuDate(validTo)}.`)
  if (at < new Date(certificate.validFrom)) throw keyRejected('not_yet_valid', `Сертификат действует с ${formatRuDate(validFrom)}.`)
  if (!maySign(certificate)) throw keyRejected('wrong_usage')
  const problem = isGostKey(certificate) ? null : keyProblem(certificate)
  if (problem !== null) throw keyRejected(problem)
}

/** Whether KeyUsage, when the certificate has it, permits to sign documents. */
export function maySign(certificate: X509Certificate): boolean {
  const extension = parsedCertificate(certificate).extensions?.find(({ extnID }) => extnID === KEY_USAGE)
  if (!extension) return true
  const bits = asn1js.fromBER(extension.extnValue.valueBlock.valueHexView).result
  return bits instanceof asn1js.BitString && ((bits.valueBlock.valueHexView[0] ?? 0) & SIGNING_BITS) !== 0
}

/** RSA of at least 2048 bits, ECDSA on P-256 or P-384, ГОСТ Р 34.10-2012 on a known curve. */
export function isSupported(certificate: X509Certificate): boolean {
  return isGostKey(certificate) || keyProblem(certificate) === null
}

function keyProblem(certificate: X509Certificate): 'weak_key' | 'unsupported_key' | null {
  const publicKey = publicKeyOf(certificate)
  const details = publicKey?.asymmetricKeyDetails
  if (publicKey?.asymmetricKeyType === 'rsa') return (details?.modulusLength ?? 0) >= RSA_MIN_BITS ? null : 'weak_key'
  return publicKey?.asymmetricKeyType === 'ec' && CURVES.has(details?.namedCurve ?? '') ? null : 'unsupported_key'
}

/** Keys of other kinds do not read. */
function publicKeyOf(certificate: X509Certificate): KeyObject | null {
  try {
    return certificate.publicKey
  } catch {
    return null
  }
}
