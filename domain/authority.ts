/** Authority to sign, Standard 7.2.5 and 8.2.3: «… подписан уполномоченным на то должностным лицом.» */
import { type IsoDate, formatRuDate } from './calendar-date.ts'

/** The document that gives the authority. */
export const AUTHORITY_GROUNDS = ['order', 'power_of_attorney', 'charter', 'other'] as const
export type AuthorityGround = (typeof AUTHORITY_GROUNDS)[number]

export const AUTHORITY_GROUND_LABELS: Record<AuthorityGround, string> = { order: 'Приказ', power_of_attorney: 'Доверенность', charter: 'Устав', other: 'Другой документ' }

export interface SigningAuthority {
  readonly userId: number
  /** The document in words: «Приказ от 12.01.2026 № 3». */
  readonly basis: string
  readonly validFrom: IsoDate
  /** Last day in force; null when not limited. */
  readonly validTo: IsoDate | null
  /** Taken back before its last day; the day when it is known. */
  readonly revoked?: { readonly on: IsoDate | null }
}

/** «Доверенность от 01.02.2026 № 5»: an order and a power of attorney are known by number and date, the rest by its own words. */
export function authorityBasis({ ground, number, date, words }: { readonly ground: AuthorityGround; readonly number: string; readonly date: IsoDate | null; readonly words: string }): string {
  if (ground === 'other') return words.trim()
  if (ground === 'charter') return 'Устав'
  return [AUTHORITY_GROUND_LABELS[ground], date === null ? '' : `от ${formatRuDate(date)}`, number.trim() === '' ? '' : `№ ${number.trim()}`].filter((part) => part !== '').join(' ')
}

/** The authority of the person in force on the date, both ends included; the latest granted when several are. */
export function authorityOn(authorities: readonly SigningAuthority[], userId: number, date: IsoDate): SigningAuthority | null {
  const valid = authorities.filter((authority) => authority.userId === userId && isAuthorityValid(authority, date))
  return valid.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null
}

export function isAuthorityValid(authority: SigningAuthority, date: IsoDate): boolean {
  return authority.revoked === undefined && authority.validFrom <= date && (authority.validTo === null || date <= authority.validTo)
}

/** Null when the person may sign on the date, otherwise why not and what to do. */
export function authorityProblem(authorities: readonly SigningAuthority[], userId: number, date: IsoDate): string | null {
  if (authorityOn(authorities, userId, date) !== null) return null
  const all = authorities.filter((authority) => authority.userId === userId)
  const own = all.filter(({ revoked }) => revoked === undefined)
  const next = own.filter((authority) => authority.validFrom > date).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))[0]
  if (next !== undefined) return `Право подписи начнётся ${formatRuDate(next.validFrom)} (${next.basis}). До этого дня подписывает другое лицо.`
  const last = own.toSorted((a, b) => (b.validTo ?? '').localeCompare(a.validTo ?? ''))[0]
  if (last?.validTo != null) return `Право подписи окончилось ${formatRuDate(last.validTo)} (${last.basis}). Внесите новый приказ или доверенность.`
  const taken = all.toSorted((a, b) => (b.revoked?.on ?? b.validFrom).localeCompare(a.revoked?.on ?? a.validFrom))[0]
  if (taken?.revoked !== undefined) return `Право подписи отменено${taken.revoked.on === null ? '' : ` ${formatRuDate(taken.revoked.on)}`} (${taken.basis}). Подписывает другое лицо, или администратор вносит новый приказ или доверенность.`
  return 'Право подписи не оформлено. Внесите приказ или доверенность в настройках.'
}
