/** Editions of one rule: which is in force when, without two on one day and without a day that nobody meant to leave empty. */
import { addDays, formatRuDate, type IsoDate } from './calendar-date.ts'

export interface Validity {
  readonly validFrom: IsoDate
  /** Last day in force; null while in force. */
  readonly validTo: IsoDate | null
}

const END = '9999-12-31'
const endOf = ({ validTo }: Validity) => validTo ?? END

export interface EditionProblem {
  readonly field: 'validFrom' | 'validTo'
  readonly message: string
}

/** @param others the other editions of the code that are switched on */
export function overlapProblem(edition: Validity, others: readonly Validity[], code: string): EditionProblem | null {
  const other = others.find((one) => edition.validFrom <= endOf(one) && one.validFrom <= endOf(edition))
  return other === undefined ? null : { field: 'validFrom', message: `В эти дни уже действует другая редакция правила ${code} (с ${formatRuDate(other.validFrom)}). Исправьте даты.` }
}

/** Days between two editions on which the code would not exist; said aloud, and taken when it is meant so. */
export function gapProblem(edition: Validity, others: readonly Validity[], code: string): EditionProblem | null {
  const ordered = [edition, ...others].toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
  const index = ordered.indexOf(edition)
  const [before, after] = [ordered[index - 1], ordered[index + 1]]
  if (before !== undefined && addDays(endOf(before), 1) < edition.validFrom) return gap('validFrom', addDays(endOf(before), 1), addDays(edition.validFrom, -1), code)
  if (after !== undefined && addDays(endOf(edition), 1) < after.validFrom) return gap('validTo', addDays(endOf(edition), 1), addDays(after.validFrom, -1), code)
  return null
}

function gap(field: EditionProblem['field'], from: IsoDate, to: IsoDate, code: string): EditionProblem {
  const days = from === to ? formatRuDate(from) : `${formatRuDate(from)}–${formatRuDate(to)}`
  return { field, message: `${days} правило ${code} не действовало бы: между редакциями пропуск. Исправьте дату или отметьте, что пропуск нужен.` }
}
