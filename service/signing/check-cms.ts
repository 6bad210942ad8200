import { createHash, verify } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import { gostDigest, gostSignatureHolds, isGostKey } from './gost.ts'
import { gostName } from './gost-name.ts'
import type { ReadCms } from './read-cms.ts'

/** SHA-2 only; the digest of the signature algorithm must be that of the attributes. */
const DIGESTS: Readonly<Record<string, string>> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' }
const SIGNATURES: Readonly<Record<string, { readonly key: string; readonly digest: string | null }>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa', digest: null },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
}

/** Whether the digest of the signed bytes is the one that was signed. */
export function digestMatches({ digestAlgorithm, messageDigest }: ReadCms, bytes: Buffer): boolean {
  const gost = gostDigest(digestAlgorithm, bytes)
  if (gost !== null) return gost.equals(messageDigest)
  const digest = DIGESTS[digestAlgorithm]
  return digest !== undefined && createHash(digest).update(bytes).digest().equals(messageDigest)
}

/** Whether the signed attributes were signed by the key of the certificate. */
export function signatureMatches(cms: ReadCms, certificate: X509Certificate): boolean {
  if (isGostKey(certificate)) return gostSignatureHolds({ algorithm: cms.signatureAlgorithm, digest: cms.digestAlgorithm, data: cms.signedAttributes, signature: cms.signature }, certificate)
  const digest = DIGESTS[cms.digestAlgorithm]
  const algorithm = SIGNATURES[cms.signatureAlgorithm]
  if (!digest || !algorithm || (algorithm.digest ?? digest) !== digest) return false
  try {
    const { publicKey } = certificate
    return algorithm.key === publicKey.asymmetricKeyType && verify(digest, cms.signedAttributes, publicKey, cms.signature)
  } catch {
    return false
  }
}

export interface CheckedCms {
  /** The algorithms are known, so that the answer means something. */
  readonly known: boolean
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

/** The digest and the signature of any signer, in words. What cannot be checked here is not called broken. */
export function checkCms(cms: ReadCms, bytes: Buffer, certificate: X509Certificate): CheckedCms {
  const gost = gostName(cms.signatureAlgorithm)
  if (gost !== null && !isGostKey(certificate)) return { known: false, problems: [], notes: [`Подпись по ${gost}: здесь её проверить нельзя. Проверьте файл программой вашего средства электронной подписи (КриптоПро, VipNet).`] }
  if (gost === null && (DIGESTS[cms.digestAlgorithm] === undefined || SIGNATURES[cms.signatureAlgorithm] === undefined)) {
    return { known: false, problems: [], notes: ['Алгоритм подписи программе не известен или устарел (например, SHA-1): подтвердить её нельзя. Проверьте файл программой, которой он подписан.'] }
  }
  const intact = digestMatches(cms, bytes)
  return {
    known: true,
    problems: [...(intact ? [] : ['Подписанная часть документа изменена после подписания.']), ...(signatureMatches(cms, certificate) ? [] : ['Подпись не соответствует сертификату.'])],
    notes: cms.certificateBound ? [] : ['Сертификат не закреплён внутри подписи (это не PAdES): верьте ему, только если доверяете издателю.'],
  }
}
