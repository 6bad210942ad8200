import type { KeyView } from '../../contract/admin.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { KEY_COLUMNS, keyView } from './keyView.ts'

/** A signer sees own keys; the administrator sees whose keys there are, and until when. */
export async function listKeys({ store, clock }: Service, actor: Actor): Promise<KeyView[]> {
  const everybody = can(actor, 'manage_authority')
  if (!everybody) assertCan(actor, 'manage_own_key')
  const rows = await store.read
    .selectFrom('signing_keys')
    .select(KEY_COLUMNS)
    .$if(!everybody, (query) => query.where('user_id', '=', actor.userId))
    .orderBy('active', 'desc')
    .orderBy('valid_to', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => keyView(row, clock.today()))
}
