import { X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { checkCertificate } from './check-certificate.ts'
import type { ContainerContent } from './container-content.ts'
import { isGostKey } from './gost.ts'
import { keyRejected } from './key-rejected.ts'
import { openPem } from './open-pem.ts'
import { openPfx } from './open-pfx.ts'

/** A key that may sign, its certificate, and the other certificates of the container (those of its issuers). */
export interface SigningIdentity {
  readonly privateKey: KeyObject
  readonly certificate: X509Certificate
  readonly chain: readonly X509Certificate[]
}

/**
 * Opens a container with a signing key: PKCS#12 (.p12, .pfx; RFC 7292), PEM (key and certificates in one file), or a key and its certificate in
 * two files.
 * @param at the moment at which the certificate must be valid
 * @throws Failure KEY_REJECTED with reason wrong_password, not_a_container, no_key, no_certificate, key_mismatch, gost_key, expired, not_yet_valid,
 * wrong_usage, weak_key or unsupported_key
 */
export function openContainer(files: readonly Buffer[], password: string, at: Date): SigningIdentity {
  const contents = files.map((bytes) => contentOf(bytes, password))
  const identity = match({ keys: contents.flatMap(({ keys }) => keys), certificates: contents.flatMap(({ certificates }) => certificates) })
  checkCertificate(identity.certificate, at)
  return identity
}

function contentOf(bytes: Buffer, password: string): ContainerContent {
  if (bytes.subarray(0, 4096).includes('-----BEGIN ')) return openPem(bytes, password)
  const certificate = bareCertificate(bytes)
  return certificate === null ? openPfx(bytes, password) : { keys: [], certificates: [certificate] }
}

/** A .cer or .crt in DER; both it and a .p12 begin with a SEQUENCE. */
function bareCertificate(bytes: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(bytes)
  } catch {
    return null
  }
}

function match({ keys, certificates }: ContainerContent): SigningIdentity {
  if (certificates.some(isGostKey)) throw keyRejected('gost_key')
  if (keys.length === 0) throw keyRejected('no_key')
  if (certificates.length === 0) throw keyRejected('no_certificate')
  for (const privateKey of keys) {
    const certificate = certificates.find((candidate) => belongs(candidate, privateKey))
    if (certificate) return { privateKey, certificate, chain: chainOf(certificate, certificates) }
  }
  throw keyRejected('key_mismatch')
}

/** A certificate with a key of a kind that does not read belongs to no key here. */
function belongs(certificate: X509Certificate, key: KeyObject): boolean {
  try {
    return certificate.checkPrivateKey(key)
  } catch {
    return false
  }
}

/** Issuers of the certificate in order, nearest first; strangers are left out, the root is kept. */
function chainOf(certificate: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = []
  let current = certificate
  while (chain.length < all.length) {
    const issuer = all.find((other) => other.ca && !other.raw.equals(current.raw) && current.checkIssued(other) && current.verify(other.publicKey))
    if (!issuer || chain.includes(issuer)) break
    chain.push(issuer)
    current = issuer
  }
  return chain
}
