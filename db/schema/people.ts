import type { Generated } from 'kysely'
import type { AuthorityGround } from '../../domain/authority.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { Role } from '../../domain/people.ts'
import type { SigningCommand } from '../../domain/signing-command.ts'
import type { JsonText } from './json.ts'

/** One row a setting; what a value holds is known to the service that owns the key. */
export interface SettingsTable {
  key: string
  value: JsonText<unknown>
  version: Generated<number>
  changed_at: IsoInstant
  changed_by: number | null
}

export interface UnitsTable {
  id: Generated<number>
  name: string
  head_user_id: number | null
  active: Generated<boolean>
  version: Generated<number>
}

export interface UsersTable {
  id: Generated<number>
  login: string
  /** `normalise(login)`, unique: «Иванова» and «иванова» are one account. */
  login_key: string
  surname: string
  name: string
  patronymic: string | null
  position: string
  phone: string | null
  email: string | null
  unit_id: number | null
  password_hash: string
  must_change_password: Generated<boolean>
  failed_attempts: Generated<number>
  locked_until: IsoInstant | null
  active: Generated<boolean>
  version: Generated<number>
  created_at: IsoInstant
}

export interface UserRolesTable {
  user_id: number
  role: Role
}

export interface AbsencesTable {
  id: Generated<number>
  user_id: number
  from_date: IsoDate
  to_date: IsoDate
  substitute_id: number | null
  reason: string | null
  version: Generated<number>
  /** Called off: as if it had never been recorded, but remembered. */
  cancelled_at: IsoInstant | null
}

export interface SessionsTable {
  id: Generated<number>
  /** SHA-256 of the token in hex; the token itself is never stored. */
  token_hash: string
  user_id: number
  created_at: IsoInstant
  last_seen_at: IsoInstant
  locked: Generated<boolean>
  ended_at: IsoInstant | null
}

/** Who may sign replies, on what ground, between which dates. */
export interface SigningAuthoritiesTable {
  id: Generated<number>
  user_id: number
  /** The document in words, as it is shown. */
  basis: string
  ground: Generated<AuthorityGround>
  ground_number: string | null
  ground_date: IsoDate | null
  valid_from: IsoDate
  valid_to: IsoDate | null
  active: Generated<boolean>
  /** The day on which it was revoked; null while it is not, and for what was revoked before the day was kept. */
  revoked_on: IsoDate | null
  version: Generated<number>
}

type SigningKeyKind = 'p12' | 'external'

export interface SigningKeysTable {
  id: Generated<number>
  user_id: number
  label: string
  kind: SigningKeyKind
  /** The key container, still protected by its own password. */
  sealed_key: Uint8Array | null
  /** How a key of kind «external» signs; null for a key of the program. */
  command_json: JsonText<SigningCommand> | null
  certificate_pem: string
  chain_pem: string | null
  serial: string
  owner: string
  issuer: string
  valid_from: IsoInstant
  valid_to: IsoInstant
  training: Generated<boolean>
  active: Generated<boolean>
  added_at: IsoInstant
  added_by: number | null
  version: Generated<number>
}

/** What a person has typed and not yet sent: one draft a form. */
export interface IntakeDraftsTable {
  user_id: number
  form: string
  payload: JsonText<unknown>
  updated_at: IsoInstant
}
