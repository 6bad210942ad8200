import type { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import type { Engine } from '@wavesenterprise/crypto-gost-js'
import { parsedCertificate } from './parsed-certificate.ts'

type Bits = 256 | 512

/** ГОСТ Р 34.11-2012 (RFC 6986). */
const DIGESTS: Readonly<Record<string, Bits>> = { '1.2.643.7.1.1.2.2': 256, '1.2.643.7.1.1.2.3': 512 }
/** ГОСТ Р 34.10-2012 as a key, and with its digest as a signature (RFC 9215): CMS is written with either. */
const SIGNATURES: Readonly<Record<string, Bits>> = { '1.2.643.7.1.1.1.1': 256, '1.2.643.7.1.1.3.2': 256, '1.2.643.7.1.1.1.2': 512, '1.2.643.7.1.1.3.3': 512 }
/**
 * Curves in the Weierstrass form by their identifiers (RFC 4357, 7836, 9215); TC26 has given new identifiers to the old ones of CryptoPro. The twisted
 * Edwards curves (256 A, 512 C) are not among them.
 */
const CURVES: Readonly<Record<string, string>> = {
  '1.2.643.2.2.35.1': 'S-256-A', '1.2.643.2.2.35.2': 'S-256-B', '1.2.643.2.2.35.3': 'S-256-C', '1.2.643.2.2.36.0': 'X-256-A', '1.2.643.2.2.36.1': 'X-256-B',
  '1.2.643.7.1.2.1.1.2': 'S-256-A', '1.2.643.7.1.2.1.1.3': 'S-256-B', '1.2.643.7.1.2.1.1.4': 'S-256-C',
  '1.2.643.7.1.2.1.2.1': 'T-512-A', '1.2.643.7.1.2.1.2.2': 'T-512-B',
}

/** 1.2.643.7, the arc of TC26, as it stands in DER and in the hexadecimal string of a PDF. */
const ARC = Buffer.from('2a850307', 'hex')
const ARC_IN_HEX = /2a850307/iu

let engine: Engine | null = null

/** Reads the library of ГОСТ, which is large and seldom needed, when the bytes of a signature or of a PDF name it. Call it before they are taken apart. */
export async function readyForGost(bytes: Buffer): Promise<void> {
  if (engine !== null || !(bytes.includes(ARC) || ARC_IN_HEX.test(bytes.toString('latin1')))) return
  engine = (await import('@wavesenterprise/crypto-gost-js')).default.GostEngine
}

/** The digest by its identifier; null for one of another kind, or when nobody has called `readyForGost`. */
export function gostDigest(oid: string, bytes: Uint8Array): Buffer | null {
  const length = DIGESTS[oid]
  return length === undefined || engine === null ? null : Buffer.from(engine.getGostDigest({ name: 'GOST R 34.11', version: 2012, length }).digest(bytes))
}

/** Whether a key of the certificate is of ГОСТ Р 34.10-2012 on a curve that is known here. */
export const isGostKey = (certificate: X509Certificate): boolean => gostKey(certificate) !== null

/**
 * Whether `signature` over `data` was made by the key of the certificate (ГОСТ Р 34.10-2012, 6.2). Only checks: secrets never come here, so the
 * time it takes tells nothing to anybody.
 */
export function gostSignatureHolds(signed: { readonly algorithm: string; readonly digest: string; readonly data: Uint8Array; readonly signature: Uint8Array }, certificate: X509Certificate): boolean {
  const key = gostKey(certificate)
  const length = SIGNATURES[signed.algorithm]
  if (engine === null || key === null || length === undefined || length !== key.length || length !== DIGESTS[signed.digest]) return false
  const half = length / 8
  const { signature } = signed
  if (signature.length !== 2 * half) return false
  // 0 < r, s < q is the first step of the standard; the library looks at the upper bound only.
  if ([signature.subarray(0, half), signature.subarray(half)].some((part) => part.every((byte) => byte === 0))) return false
  try {
    return engine
      .getGostSign({ name: 'GOST R 34.10', version: 2012, length, procreator: 'CP', namedCurve: key.curve, hash: { name: 'GOST R 34.11', version: 2012, length } })
      .verify(key.point, signature, signed.data)
  } catch {
    return false
  }
}

/** SubjectPublicKeyInfo of RFC 9215: the curve in the parameters, the point as an OCTET STRING within the bits. */
function gostKey(certificate: X509Certificate): { length: Bits; curve: string; point: Uint8Array } | null {
  const { algorithm, subjectPublicKey } = parsedCertificate(certificate).subjectPublicKeyInfo
  const length = SIGNATURES[algorithm.algorithmId]
  const parameters: unknown = algorithm.algorithmParams
  const named = parameters instanceof asn1js.Sequence ? parameters.valueBlock.value[0] : undefined
  const curve = named instanceof asn1js.ObjectIdentifier ? CURVES[named.getValue()] : undefined
  const point = asn1js.fromBER(subjectPublicKey.valueBlock.valueHexView).result
  if (length === undefined || curve === undefined || !(point instanceof asn1js.OctetString)) return null
  const bytes = point.valueBlock.valueHexView
  return bytes.length === length / 4 ? { length, curve, point: bytes } : null
}
