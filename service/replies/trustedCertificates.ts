import type { X509Certificate } from 'node:crypto'
import type { ReadHandle } from '../../db/handle.ts'
import { certificatesOf } from './openOwnKey.ts'

/** Certificates of the office's own signers, past and present, of their issuers, and of the authorities that the administrator has named. */
export async function trustedCertificates(read: ReadHandle): Promise<X509Certificate[]> {
  const [keys, authorities] = await Promise.all([
    read.selectFrom('signing_keys').select(['certificate_pem', 'chain_pem']).execute(),
    read.selectFrom('trusted_authorities').select('certificate_pem').where('removed_at', 'is', null).execute(),
  ])
  return [...keys.flatMap(({ certificate_pem, chain_pem }) => [...certificatesOf(certificate_pem), ...certificatesOf(chain_pem)]), ...authorities.flatMap(({ certificate_pem }) => certificatesOf(certificate_pem))]
}
