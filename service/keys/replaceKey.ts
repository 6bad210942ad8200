import type { X509Certificate } from 'node:crypto'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { NewRow } from '../../db/schema/index.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { KEY_COLUMNS, type KeyRow } from '../admin/keyView.ts'
import { invalid } from '../admin/refusals.ts'
import { certificateFacts } from '../signing/certificate-facts.ts'

export interface NewKey {
  readonly key: Pick<NewRow<'signing_keys'>, 'label' | 'kind' | 'sealed_key' | 'command_json'>
  readonly certificate: X509Certificate
  readonly chain: readonly X509Certificate[]
  /** What the audit keeps besides the certificate. */
  readonly details: Readonly<Record<string, unknown>>
}

/**
 * The newest key of a person is the one in use; the earlier one is retired, and erased when it lay here.
 * @throws Failure INVALID_INPUT when this key of the program is in use already
 */
export async function replaceKey(tx: WriteHandle, actor: Actor, at: IsoInstant, { key, certificate, chain, details }: NewKey): Promise<KeyRow> {
  const facts = certificateFacts(certificate)
  const own = await tx.selectFrom('signing_keys').select(['id', 'serial', 'issuer', 'active', 'kind']).where('user_id', '=', actor.userId).execute()
  // A command of the same key may be corrected; the same container twice is a slip.
  if (key.kind === 'p12' && own.some((one) => one.active && one.kind === 'p12' && one.serial === facts.serial && one.issuer === facts.issuer)) throw invalid('file', 'Этот ключ уже загружен и используется.')
  await tx.updateTable('signing_keys').set((eb) => ({ active: false, sealed_key: null, version: eb('version', '+', 1) })).where('user_id', '=', actor.userId).where('active', '=', true).execute()
  const added = await tx
    .insertInto('signing_keys')
    .values({
      ...key, user_id: actor.userId, certificate_pem: certificate.toString(), chain_pem: chain.length === 0 ? null : chain.map(String).join('\n'), serial: facts.serial, owner: facts.owner, issuer: facts.issuer,
      valid_from: new Date(certificate.validFrom).toISOString(), valid_to: new Date(certificate.validTo).toISOString(), training: facts.training, added_at: at, added_by: actor.userId,
    })
    .returning(KEY_COLUMNS)
    .executeTakeFirstOrThrow()
  await appendAudit(tx, {
    at, actor: { userId: actor.userId, name: actor.fullName }, action: key.kind === 'external' ? 'key.command_set' : 'key.imported', entity: 'key', entityId: added.id,
    after: { serial: facts.serial, owner: facts.owner, issuer: facts.issuer, validFrom: facts.validFrom, validTo: facts.validTo, algorithm: facts.algorithm, fingerprint: facts.fingerprint, training: facts.training, ...details, retired: own.filter(({ active }) => active).map(({ id }) => id) },
  })
  return added
}
