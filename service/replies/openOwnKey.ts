import { X509Certificate } from 'node:crypto'
import { appendAudit } from '../../db/audit/append.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import type { Signer } from '../ports/signer.ts'
import { cadesSigner } from '../signing/cades-signer.ts'
import { checkCertificate } from '../signing/check-certificate.ts'
import { keyRejected } from '../signing/key-rejected.ts'
import { unsealKey } from '../signing/seal-key.ts'

export interface OwnKey {
  readonly keyId: number
  readonly signer: Signer
  readonly certificate: X509Certificate
}

/**
 * The key of the acting official, opened by its password. Everything that can be wrong with a key is found here, before any
 * number is reserved. A wrong password is recorded; the password itself is kept nowhere.
 * @throws Failure KEY_REJECTED: no key, expired, not yet valid, unsuitable, wrong password
 */
export async function openOwnKey({ store, clock }: Service, actor: Actor, password: string): Promise<OwnKey> {
  const key = await store.read.selectFrom('signing_keys').selectAll().where('user_id', '=', actor.userId).where('active', '=', true).orderBy('id', 'desc').executeTakeFirst()
  if (key?.sealed_key == null) throw new Failure('KEY_REJECTED', 'Ключ подписи не загружен. Загрузите его контейнер в настройках.', { reason: 'no_key' })
  const certificate = new X509Certificate(key.certificate_pem)
  checkCertificate(certificate, clock.now())
  try {
    if (password === '') throw keyRejected('wrong_password')
    const privateKey = unsealKey(Buffer.from(key.sealed_key).toString('utf8'), password)
    return { keyId: key.id, certificate, signer: cadesSigner({ privateKey, certificate, chain: certificatesOf(key.chain_pem) }) }
  } catch (error) {
    if (error instanceof Failure) {
      await store.write((tx) => appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'key.refused', entity: 'key', entityId: key.id, after: { reason: error.details.reason ?? error.code } }))
    }
    throw error
  }
}

/** Certificates that stand one after another in PEM. */
export function certificatesOf(pem: string | null): X509Certificate[] {
  return (pem ?? '').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu)?.map((one) => new X509Certificate(one)) ?? []
}
