import type { KeyView } from '../../contract/admin.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { assertOwner } from '../keys/assertOwner.ts'
import { replaceKey } from '../keys/replaceKey.ts'
import { certificateFacts } from '../signing/certificate-facts.ts'
import { keyRejected } from '../signing/key-rejected.ts'
import { openContainer } from '../signing/open-container.ts'
import { sealKey } from '../signing/seal-key.ts'
import { keyView } from './keyView.ts'
import { invalid } from './refusals.ts'

/** A container holds a key and a few certificates. */
const LARGEST_CONTAINER = 1024 * 1024

export interface KeyImport {
  readonly file: File
  /** The certificate of a key that comes without it; null when the container holds both. */
  readonly certificate: File | null
  readonly password: string
  readonly label: string
  /** The signer says that a certificate in another name is theirs. */
  readonly confirmOwner: boolean
}

/**
 * Takes the signed-in signer's own key: opened once, kept sealed under the same password, which is stored nowhere. The newest
 * key is the one in use; an earlier one of the same person is retired and erased.
 * @throws Failure KEY_REJECTED: wrong password, damaged, expired, not yet valid, unsuitable, in another name (until confirmed); INVALID_INPUT: no password, the same key again
 */
export async function importKey(service: Service, actor: Actor, input: KeyImport): Promise<KeyView> {
  assertCan(actor, 'manage_own_key')
  if (input.password === '') throw invalid('password', 'Введите пароль контейнера. Ключ без пароля программа не принимает.')
  const { store, clock } = service
  const files = await Promise.all([input.file, ...(input.certificate === null ? [] : [input.certificate])].map(bytesOf))
  const identity = openContainer(files, input.password, clock.now())
  await assertOwner(store.read, actor, identity.certificate, input.confirmOwner)
  const sealed = Buffer.from(sealKey(identity.privateKey, input.password), 'utf8')
  const row = await store.write((tx) =>
    replaceKey(tx, actor, clock.instant(), {
      key: { label: input.label || certificateFacts(identity.certificate).owner, kind: 'p12', sealed_key: sealed, command_json: null },
      certificate: identity.certificate, chain: identity.chain, details: input.confirmOwner ? { confirmedOwner: true } : {},
    }),
  )
  announce(service, actor, 'reference')
  return keyView(row, clock.today())
}

async function bytesOf(file: File): Promise<Buffer> {
  if (file.size === 0 || file.size > LARGEST_CONTAINER) throw keyRejected('not_a_container')
  return Buffer.from(await file.arrayBuffer())
}
