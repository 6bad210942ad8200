import type { KeyView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { certificateFacts } from '../signing/certificate-facts.ts'
import { keyRejected } from '../signing/key-rejected.ts'
import { openContainer } from '../signing/open-container.ts'
import { sealKey } from '../signing/seal-key.ts'
import { KEY_COLUMNS, keyView } from './keyView.ts'
import { invalid } from './refusals.ts'

/** A container holds a key and a few certificates. */
const LARGEST_CONTAINER = 1024 * 1024

/**
 * Takes the signed-in signer's own key: opened once, kept sealed under the same password, which is stored nowhere. The newest
 * key is the one in use; an earlier one of the same person is retired and erased.
 * @throws Failure KEY_REJECTED: wrong password, damaged, expired, not yet valid or unsuitable; INVALID_INPUT: no password, the same key again
 */
export async function importKey(service: Service, actor: Actor, input: { file: File; password: string; label: string }): Promise<KeyView> {
  assertCan(actor, 'manage_own_key')
  if (input.password === '') throw invalid('password', 'Введите пароль контейнера. Ключ без пароля программа не принимает.')
  if (input.file.size === 0 || input.file.size > LARGEST_CONTAINER) throw keyRejected('not_a_container')
  const { store, clock } = service
  const identity = openContainer(Buffer.from(await input.file.arrayBuffer()), input.password, clock.now())
  const facts = certificateFacts(identity.certificate)
  const sealed = Buffer.from(sealKey(identity.privateKey, input.password), 'utf8')
  const at = clock.instant()
  const row = await store.write(async (tx) => {
    const own = await tx.selectFrom('signing_keys').select(['id', 'serial', 'issuer', 'active']).where('user_id', '=', actor.userId).execute()
    if (own.some((key) => key.active && key.serial === facts.serial && key.issuer === facts.issuer)) throw invalid('file', 'Этот ключ уже загружен и используется.')
    await tx.updateTable('signing_keys').set((eb) => ({ active: false, sealed_key: null, version: eb('version', '+', 1) })).where('user_id', '=', actor.userId).where('active', '=', true).execute()
    const added = await tx
      .insertInto('signing_keys')
      .values({
        user_id: actor.userId, label: input.label || facts.owner, kind: 'p12', sealed_key: sealed, certificate_pem: identity.certificate.toString(),
        chain_pem: identity.chain.length === 0 ? null : identity.chain.map(String).join('\n'), serial: facts.serial, owner: facts.owner, issuer: facts.issuer,
        valid_from: new Date(identity.certificate.validFrom).toISOString(), valid_to: new Date(identity.certificate.validTo).toISOString(), training: facts.training,
        added_at: at, added_by: actor.userId,
      })
      .returning(KEY_COLUMNS)
      .executeTakeFirstOrThrow()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'key.imported', entity: 'key', entityId: added.id,
      after: { serial: facts.serial, owner: facts.owner, issuer: facts.issuer, validFrom: facts.validFrom, validTo: facts.validTo, algorithm: facts.algorithm, fingerprint: facts.fingerprint, training: facts.training, retired: own.filter((key) => key.active).map((key) => key.id) },
    })
    return added
  })
  announce(service, actor, 'reference')
  return keyView(row, clock.today())
}
