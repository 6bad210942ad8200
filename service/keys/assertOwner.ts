import type { X509Certificate } from 'node:crypto'
import type { ReadHandle } from '../../db/handle.ts'
import { normalise } from '../../db/text.ts'
import type { Actor } from '../../domain/people.ts'
import { certificateFacts } from '../signing/certificate-facts.ts'
import { keyRejected } from '../signing/key-rejected.ts'

/**
 * A certificate that does not bear the surname of the one who brings it is taken only when that person says so: it may be another's, an
 * organisation's, or one from before a change of name.
 * @throws Failure KEY_REJECTED other_owner
 */
export async function assertOwner(read: ReadHandle, actor: Actor, certificate: X509Certificate, confirmed: boolean): Promise<void> {
  if (confirmed) return
  const { owner } = certificateFacts(certificate)
  const { surname } = await read.selectFrom('users').select('surname').where('id', '=', actor.userId).executeTakeFirstOrThrow()
  const words = normalise(owner).split(/[^\p{L}-]+/u)
  if (!words.includes(normalise(surname))) throw keyRejected('other_owner', `В нём указано: ${owner}.`)
}
