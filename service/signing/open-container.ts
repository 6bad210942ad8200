import type { KeyObject, X509Certificate } from 'node:crypto'
import { checkCertificate } from './check-certificate.ts'
import type { ContainerContent } from './container-content.ts'
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
 * Opens a container with a signing key: PKCS#12 (.p12, .pfx; RFC 7292) or PEM (key and certificates in one file).
 * @param at the moment at which the certificate must be valid
 * @throws Failure KEY_REJECTED with reason wrong_password, not_a_container, no_key, no_certificate, expired, not_yet_valid,
 * wrong_usage or unsupported_key
 */
export function openContainer(bytes: Buffer, password: string, at: Date): SigningIdentity {
  const content = bytes.subarray(0, 4096).includes('-----BEGIN ') ? openPem(bytes, password) : openPfx(bytes, password)
  const identity = match(content)
  checkCertificate(identity.certificate, at)
  return identity
}

function match({ keys, certificates }: ContainerContent): SigningIdentity {
  if (keys.length === 0) throw keyRejected('no_key')
  for (const privateKey of keys) {
    const certificate = certificates.find((candidate) => candidate.checkPrivateKey(privateKey))
    if (certificate) return { privateKey, certificate, chain: chainOf(certificate, certificates) }
  }
  throw keyRejected('no_certificate')
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
