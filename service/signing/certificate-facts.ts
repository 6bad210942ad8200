import { createHash } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import type { RelativeDistinguishedNames } from 'pkijs'
import { moscowDate } from '../../domain/calendar-date.ts'
import type { CertificateFacts } from '../ports/signer.ts'
import { gostName } from './gost-name.ts'
import { parsedCertificate } from './parsed-certificate.ts'

/** Attribute types of names, RFC 5280 appendix A, X.520. */
const COMMON_NAME = '2.5.4.3'
const SURNAME = '2.5.4.4'
const ORGANISATION = '2.5.4.10'
const GIVEN_NAME = '2.5.4.42'

const NIST_NAMES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384' }

const TRAINING = /УЧЕБНЫЙ/iu

/** Facts of a certificate for the frame of the letter, settings and the audit. */
export function certificateFacts(certificate: X509Certificate): CertificateFacts {
  const { subject, issuer } = parsedCertificate(certificate)
  const person = [nameOf(subject, SURNAME), nameOf(subject, GIVEN_NAME)].filter(Boolean).join(' ')
  const common = nameOf(subject, COMMON_NAME)
  const surname = nameOf(subject, SURNAME)
  return {
    serial: certificate.serialNumber.toUpperCase(),
    owner: (surname && person) || common || nameOf(subject, ORGANISATION) || 'владелец не указан',
    issuer: nameOf(issuer, COMMON_NAME) || nameOf(issuer, ORGANISATION) || 'издатель не указан',
    validFrom: moscowDate(new Date(certificate.validFrom).toISOString()),
    validTo: moscowDate(new Date(certificate.validTo).toISOString()),
    training: TRAINING.test(common),
    algorithm: algorithmOf(certificate),
    fingerprint: createHash('sha256').update(certificate.raw).digest('hex').toUpperCase(),
  }
}

function nameOf(names: RelativeDistinguishedNames, type: string): string {
  const value: unknown = names.typesAndValues.find((entry) => entry.type === type)?.value
  return value instanceof asn1js.BaseStringBlock ? value.getValue().replaceAll('\u0000', '').trim() : ''
}

/** Keys that node:crypto does not know are named by the identifier in the certificate. */
function algorithmOf(certificate: X509Certificate): string {
  const gost = gostName(parsedCertificate(certificate).subjectPublicKeyInfo.algorithm.algorithmId)
  if (gost !== null) return gost
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey
  if (type === 'rsa') return `RSA-${details?.modulusLength ?? '?'}`
  if (type === 'ec') return `ECDSA ${NIST_NAMES[details?.namedCurve ?? ''] ?? details?.namedCurve ?? ''}`.trim()
  return type ?? 'неизвестный'
}
