/** Load of people: what is in hand, and to whom it is fair to give more. */
import type { IsoDate } from './calendar-date.ts'

export interface Work {
  readonly open: number
  readonly overdue: number
  /** Due within three days and within seven, the overdue left out. */
  readonly soon: number
  readonly week: number
  readonly nearest: IsoDate | null
}

export const NO_WORK: Work = { open: 0, overdue: 0, soon: 0, week: 0, nearest: null }

export function sumWork(one: Work, other: Work): { open: number; overdue: number; soon: number; week: number; nearest: IsoDate | null } {
  const dates = [one.nearest, other.nearest].filter((date) => date !== null).toSorted()
  return { open: one.open + other.open, overdue: one.overdue + other.overdue, soon: one.soon + other.soon, week: one.week + other.week, nearest: dates[0] ?? null }
}

interface Candidate {
  readonly id: number
  readonly openCases: number
  readonly overdueCases: number
  /** Last day of an absence; null for those who are there. */
  readonly absentUntil: IsoDate | null
}

/**
 * The least loaded of those who are there, fairest first: a case that is already late weighs as much as two in time, since it
 * must be done before anything new.
 */
export function fairest<C extends Candidate>(candidates: readonly C[], except: readonly number[] = []): C[] {
  const weight = ({ openCases, overdueCases }: Candidate) => openCases + overdueCases
  return candidates.filter(({ id, absentUntil }) => absentUntil === null && !except.includes(id)).toSorted((a, b) => weight(a) - weight(b) || a.id - b.id)
}
