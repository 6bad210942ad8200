import type { TrustedAuthority } from '../../contract/originals.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'

/** Certification authorities that the office trusts, by name. */
export async function listAuthorities({ store, clock }: Service, actor: Actor): Promise<TrustedAuthority[]> {
  assertCan(actor, 'manage_authority')
  const rows = await store.read.selectFrom('trusted_authorities').selectAll().where('removed_at', 'is', null).orderBy('name').execute()
  const people = await loadPeople(store.read)
  return rows.map((row) => ({
    id: row.id, name: row.name, serial: row.serial, fingerprint: row.fingerprint, validFrom: row.valid_from, validTo: row.valid_to, expired: row.valid_to < clock.today(),
    addedBy: personOf(people, row.added_by).shortName, addedAt: row.added_at,
  }))
}
