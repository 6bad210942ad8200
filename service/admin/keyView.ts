import type { KeyView } from '../../contract/admin.ts'
import type { Row } from '../../db/schema/index.ts'
import { addDays, moscowDate, type IsoDate } from '../../domain/calendar-date.ts'

/** A key is said to be expiring this many days before its last. */
export const KEY_EXPIRES_SOON_DAYS = 30

export type KeyRow = Omit<Row<'signing_keys'>, 'sealed_key' | 'command_json' | 'certificate_pem' | 'chain_pem' | 'added_at' | 'added_by'>
export const KEY_COLUMNS = ['id', 'version', 'user_id', 'label', 'kind', 'owner', 'issuer', 'serial', 'valid_from', 'valid_to', 'active', 'training'] as const satisfies readonly (keyof KeyRow)[]

/** A key as the settings show it; the sealed key itself never leaves the service. */
export function keyView(row: KeyRow, today: IsoDate): KeyView {
  const validFrom = moscowDate(row.valid_from)
  const validTo = moscowDate(row.valid_to)
  return {
    id: row.id,
    version: row.version,
    userId: row.user_id,
    label: row.label,
    kind: row.kind,
    owner: row.owner,
    issuer: row.issuer,
    serial: row.serial,
    validFrom,
    validTo,
    active: row.active,
    training: row.training,
    state: keyState(validFrom, validTo, today),
  }
}

export function keyState(validFrom: IsoDate, validTo: IsoDate, today: IsoDate): KeyView['state'] {
  if (today > validTo) return 'expired'
  if (today < validFrom) return 'not_yet_valid'
  return addDays(today, KEY_EXPIRES_SOON_DAYS) >= validTo ? 'expiring' : 'ok'
}
