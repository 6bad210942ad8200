import { X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { keyRejected } from './key-rejected.ts'

/** Keys and certificates as they lie in a container, not yet matched. */
export interface ContainerContent {
  readonly keys: readonly KeyObject[]
  readonly certificates: readonly X509Certificate[]
}

/** @throws Failure KEY_REJECTED not_a_container when the bytes (DER) or the text (PEM) are not a certificate */
export function readCertificate(raw: Buffer | string): X509Certificate {
  try {
    return new X509Certificate(raw)
  } catch {
    throw keyRejected('not_a_container')
  }
}
