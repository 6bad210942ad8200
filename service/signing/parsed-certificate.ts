import type { X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'

const known = new WeakMap<X509Certificate, Certificate>()

/** The certificate taken apart by pkijs, once for each object: one verification asks several times, and parsing is most of its cost. */
export function parsedCertificate(certificate: X509Certificate): Certificate {
  const before = known.get(certificate)
  if (before !== undefined) return before
  const parsed = Certificate.fromBER(certificate.raw)
  known.set(certificate, parsed)
  return parsed
}
