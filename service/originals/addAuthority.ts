import { X509Certificate } from 'node:crypto'
import type { TrustedAuthority } from '../../contract/originals.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { invalid } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { certificateFacts } from '../signing/certificate-facts.ts'
import { listAuthorities } from './listAuthorities.ts'

const LARGEST_CERTIFICATE = 256 * 1024

/**
 * Trusts a certification authority by its certificate (DER or PEM): signatures whose certificates lead to it are confirmed from now on.
 * @throws Failure INVALID_INPUT on `file` when it is no certificate, not an authority's, or is trusted already
 */
export async function addAuthority(service: Service, actor: Actor, input: { file: File }): Promise<TrustedAuthority[]> {
  assertCan(actor, 'manage_authority')
  const certificate = await read(input.file)
  if (!certificate.ca) throw invalid('file', 'Это сертификат человека или сервера, а не удостоверяющего центра. Нужен сертификат центра: обычно он лежит на его сайте.')
  const { owner, serial, fingerprint, validFrom, validTo } = certificateFacts(certificate)
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const known = await tx.selectFrom('trusted_authorities').select('id').where('fingerprint', '=', fingerprint).where('removed_at', 'is', null).executeTakeFirst()
    if (known !== undefined) throw invalid('file', `Центр «${owner}» уже доверенный.`)
    const { id } = await tx
      .insertInto('trusted_authorities')
      .values({ fingerprint, name: owner, serial, valid_from: validFrom, valid_to: validTo, certificate_pem: certificate.toString(), added_at: at, added_by: actor.userId, removed_at: null, removed_by: null })
      .returning('id').executeTakeFirstOrThrow()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'trust.added', entity: 'trusted_authority', entityId: id, after: { owner, serial, fingerprint, validFrom, validTo } })
  })
  announce(service, actor, 'reference')
  return listAuthorities(service, actor)
}

async function read(file: File): Promise<X509Certificate> {
  if (file.size === 0 || file.size > LARGEST_CERTIFICATE) throw notOne()
  try {
    return new X509Certificate(Buffer.from(await file.arrayBuffer()))
  } catch {
    throw notOne()
  }
}

const notOne = () => invalid('file', 'Это не сертификат. Нужен файл .cer, .crt или .pem удостоверяющего центра.')
