/** Authority to sign, Standard 7.2.5 and 8.2.3: «… подписан уполномоченным на то должностным лицом.» */
import { type IsoDate, formatRuDate } from './calendar-date.ts'

export interface SigningAuthority {
  readonly userId: number
  /** Order or power of attorney. */
  readonly basis: string
  readonly validFrom: IsoDate
  /** Last day in force; null when not limited. */
  readonly validTo: IsoDate | null
}

/** The authority of the person in force on the date, both ends included; the latest granted when several are. */
export function authorityOn(authorities: readonly SigningAuthority[], userId: number, date: IsoDate): SigningAuthority | null {
  const valid = authorities.filter((authority) => authority.userId === userId && isAuthorityValid(authority, date))
  return valid.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null
}

export function isAuthorityValid(authority: SigningAuthority, date: IsoDate): boolean {
  return authority.validFrom <= date && (authority.validTo === null || date <= authority.validTo)
}

/** Null when the person may sign on the date, otherwise why not and what to do. */
export function authorityProblem(authorities: readonly SigningAuthority[], userId: number, date: IsoDate): string | null {
  if (authorityOn(authorities, userId, date) !== null) return null
  const own = authorities.filter((authority) => authority.userId === userId)
  const next = own.filter((authority) => authority.validFrom > date).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))[0]
  if (next !== undefined) return `Право подписи начнётся ${formatRuDate(next.validFrom)} (${next.basis}). До этого дня подписывает другое лицо.`
  const last = own.toSorted((a, b) => (b.validTo ?? '').localeCompare(a.validTo ?? ''))[0]
  if (last?.validTo != null) return `Право подписи окончилось ${formatRuDate(last.validTo)} (${last.basis}). Внесите новый приказ или доверенность.`
  return 'Право подписи не оформлено. Внесите приказ или доверенность в настройках.'
}
