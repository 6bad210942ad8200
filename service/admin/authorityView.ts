import type { AuthorityView } from '../../contract/admin.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { formatFull } from '../../domain/person-name.ts'

const UNLIMITED = '9999-12-31'

/** Authorities to sign, the newest first; all of them or one. */
export async function readAuthorities(read: ReadHandle, id?: number): Promise<AuthorityView[]> {
  const rows = await read
    .selectFrom('signing_authorities as authority')
    .innerJoin('users', 'users.id', 'authority.user_id')
    .select(['authority.id', 'authority.version', 'authority.user_id', 'authority.basis', 'authority.ground', 'authority.ground_number', 'authority.ground_date', 'authority.revoked_on', 'authority.valid_from', 'authority.valid_to', 'authority.active', 'users.surname', 'users.name', 'users.patronymic'])
    .$if(id !== undefined, (query) => query.where('authority.id', '=', id ?? 0))
    .orderBy('authority.active', 'desc')
    .orderBy('authority.valid_from', 'desc')
    .orderBy('authority.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    userId: row.user_id,
    userName: formatFull({ surname: row.surname, name: row.name, patronymic: row.patronymic ?? '' }),
    basis: row.basis,
    ground: row.ground,
    groundNumber: row.ground_number ?? '',
    groundDate: row.ground_date,
    revokedOn: row.revoked_on,
    validFrom: row.valid_from,
    validTo: row.valid_to ?? UNLIMITED,
    active: row.active,
  }))
}
