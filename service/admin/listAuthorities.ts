import type { AuthorityView } from '../../contract/admin.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readAuthorities } from './authorityView.ts'

/** A signer sees own authority; the administrator sees everybody's. */
export async function listAuthorities({ store }: Service, actor: Actor): Promise<AuthorityView[]> {
  const authorities = await readAuthorities(store.read)
  if (can(actor, 'manage_authority')) return authorities
  assertCan(actor, 'manage_own_key')
  return authorities.filter(({ userId }) => userId === actor.userId)
}
