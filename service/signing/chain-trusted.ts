import type { X509Certificate } from 'node:crypto'

/** Certificates from the signer's to the anchor; more is a loop or an attack. */
const LONGEST = 6

/**
 * Whether a chain of certificates leads from `certificate` to a trusted one at the moment `at`: each issuer is a CA, has signed the next and
 * is valid (RFC 5280, 6, without policies, name constraints and revocation). A certificate that is itself trusted needs no chain.
 */
export function chainTrusted(certificate: X509Certificate, others: readonly X509Certificate[], trusted: readonly X509Certificate[], at: Date, depth = 0): boolean {
  if (at < new Date(certificate.validFrom) || at > new Date(certificate.validTo)) return false
  if (trusted.some((anchor) => anchor.raw.equals(certificate.raw))) return true
  if (depth >= LONGEST) return false
  return [...trusted, ...others].some((issuer) => hasIssued(issuer, certificate) && chainTrusted(issuer, others, trusted, at, depth + 1))
}

function hasIssued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return issuer.ca && !issuer.raw.equals(certificate.raw) && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}
