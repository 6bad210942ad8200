import type { Signer } from '../ports/signer.ts'
import { buildCades } from './cades.ts'
import { certificateFacts } from './certificate-facts.ts'
import type { SigningIdentity } from './open-container.ts'

/** A signer over a key that this program has opened; it may sign any number of documents. */
export function cadesSigner(identity: SigningIdentity): Signer {
  return {
    certificate: certificateFacts(identity.certificate),
    sign: async (data) => buildCades(data, identity),
  }
}
