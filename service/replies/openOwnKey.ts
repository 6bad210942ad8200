import { X509Certificate } from 'node:crypto'
import { appendAudit } from '../../db/audit/append.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { activeKey, commandOf, passwordNeeded } from '../keys/activeKey.ts'
import type { Signer } from '../ports/signer.ts'
import { readSetting } from '../settings.ts'
import { cadesSigner } from '../signing/cades-signer.ts'
import { checkCertificate } from '../signing/check-certificate.ts'
import { commandSigner } from '../signing/command-signer.ts'
import { keyRejected } from '../signing/key-rejected.ts'
import { unsealKey } from '../signing/seal-key.ts'

export interface OwnKey {
  readonly keyId: number
  readonly signer: Signer
  readonly certificate: X509Certificate
}

/**
 * The key of the acting official, opened by its password. Everything that can be wrong with a key is found here, before any
 * number is reserved. A wrong password is recorded; a right one is remembered in memory for the time the office has set.
 * @param typed '' stands for the password that is still remembered in this session
 * @throws Failure KEY_REJECTED: no key, expired, not yet valid, unsuitable, wrong password
 */
export async function openOwnKey(service: Service, actor: Actor, typed: string): Promise<OwnKey> {
  const { store, clock } = service
  const key = await activeKey(store.read, actor.userId)
  const command = key === null ? null : commandOf(key)
  if (key === null || (key.sealed_key === null && command === null)) throw new Failure('KEY_REJECTED', 'Ключ подписи не загружен. Загрузите его контейнер в настройках.', { reason: 'no_key' })
  const certificate = new X509Certificate(key.certificate_pem)
  checkCertificate(certificate, clock.now())
  const password = typed === '' ? rememberedPassword(service, actor, key.id) : typed
  if (password === null && passwordNeeded(key)) throw keyRejected('password_needed')
  const toRemember = typed === '' ? null : () => remember(service, actor, key.id, typed)
  if (command !== null) return { keyId: key.id, certificate, signer: outsideSigner(service, actor, commandSigner(command, certificate, password), toRemember) }
  try {
    const privateKey = unsealKey(Buffer.from(key.sealed_key ?? []).toString('utf8'), password ?? '')
    await toRemember?.()
    return { keyId: key.id, certificate, signer: cadesSigner({ privateKey, certificate, chain: certificatesOf(key.chain_pem) }) }
  } catch (error) {
    if (error instanceof Failure) {
      await store.write((tx) => appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'key.refused', entity: 'key', entityId: key.id, after: { reason: error.details.reason ?? error.code } }))
    }
    throw error
  }
}

/** Only the program outside knows whether its password is right: it is remembered when it has signed, and forgotten when it has not. */
function outsideSigner({ keyring }: Service, { sessionId }: Actor, signer: Signer, toRemember: (() => Promise<void>) | null): Signer {
  return {
    certificate: signer.certificate,
    async sign(data) {
      try {
        const signature = await signer.sign(data)
        await toRemember?.()
        return signature
      } catch (error) {
        if (sessionId !== undefined) keyring.forget(sessionId)
        throw error
      }
    },
  }
}

const rememberedPassword = ({ keyring }: Service, { sessionId }: Actor, keyId: number): string | null => (sessionId === undefined ? null : keyring.passwordOf(sessionId, keyId))

/** A password that has opened the key; for how long, the office decides. */
async function remember({ store, keyring }: Service, { sessionId }: Actor, keyId: number, password: string): Promise<void> {
  if (sessionId === undefined) return
  const { rememberMinutes } = await readSetting(store.read, 'keys')
  keyring.keep(sessionId, keyId, password, rememberMinutes)
}

/** Certificates that stand one after another in PEM. */
export function certificatesOf(pem: string | null): X509Certificate[] {
  return (pem ?? '').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu)?.map((one) => new X509Certificate(one)) ?? []
}
