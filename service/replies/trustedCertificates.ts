import type { X509Certificate } from 'node:crypto'
import type { ReadHandle } from '../../db/handle.ts'
import { certificatesOf } from './openOwnKey.ts'

/** Certificates of the office's own signers, past and present, and of their issuers. */
export async function trustedCertificates(read: ReadHandle): Promise<X509Certificate[]> {
  const keys = await read.selectFrom('signing_keys').select(['certificate_pem', 'chain_pem']).execute()
  return keys.flatMap(({ certificate_pem, chain_pem }) => [...certificatesOf(certificate_pem), ...certificatesOf(chain_pem)])
}
