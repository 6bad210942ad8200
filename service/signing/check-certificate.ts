import type { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { certificateFacts } from './certificate-facts.ts'
import { keyRejected } from './key-rejected.ts'
import { parsedCertificate } from './parsed-certificate.ts'

const KEY_USAGE = '2.5.29.15'
/** digitalSignature and nonRepudiation are the first two bits of KeyUsage (RFC 5280, 4.2.1.3). */
const SIGNING_BITS = 0b1100_0000
const RSA_MIN_BITS = 2048

/**
 * Refuses a certificate that must not sign a document at the moment `at`. Libraries that make signatures do not look at any of this.
 * @throws Failure KEY_REJECTED: expired, not_yet_valid, wrong_usage, unsupported_key
 */
export function checkCertificate(certificate: X509Certificate, at: Date): void {
  const { validFrom, validTo } = certificateFacts(certificate)
  if (at > new Date(certificate.validTo)) throw keyRejected('expired', `Сертификат действовал по ${formatRuDate(validTo)}.`)
  if (at < new Date(certificate.validFrom)) throw keyRejected('not_yet_valid', `Сертификат действует с ${formatRuDate(validFrom)}.`)
  if (!maySign(certificate)) throw keyRejected('wrong_usage')
  if (!isSupported(certificate)) throw keyRejected('unsupported_key')
}

/** Whether KeyUsage, when the certificate has it, permits to sign documents. */
export function maySign(certificate: X509Certificate): boolean {
  const extension = parsedCertificate(certificate).extensions?.find(({ extnID }) => extnID === KEY_USAGE)
  if (!extension) return true
  const bits = asn1js.fromBER(extension.extnValue.valueBlock.valueHexView).result
  return bits instanceof asn1js.BitString && ((bits.valueBlock.valueHexView[0] ?? 0) & SIGNING_BITS) !== 0
}

/** RSA of at least 2048 bits, or ECDSA on P-256. */
export function isSupported({ publicKey }: X509Certificate): boolean {
  const details = publicKey.asymmetricKeyDetails
  if (publicKey.asymmetricKeyType === 'rsa') return (details?.modulusLength ?? 0) >= RSA_MIN_BITS
  return publicKey.asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1'
}
