import type { IsoInstant } from '../domain/calendar-date.ts'
import type { WriteHandle } from './handle.ts'

export interface NumberRequest {
  readonly journal: string
  readonly year: number
  /** A range of its own within the journal and year; '' where there is one. */
  readonly series: string
  /** Turns the sequence number into the number on paper: `(seq) => renderNumber(template, { seq, … })`. */
  readonly render: (seq: number) => string
  readonly issuedAt: IsoInstant
}

export interface IssuedNumber {
  readonly id: number
  readonly seq: number
  readonly text: string
}

/**
 * The next number, in the transaction of the card that carries it: a number and its card exist together or not at all.
 * Tie it to the card with `tieNumber` once the card has its id.
 */
export async function issueNumber(tx: WriteHandle, request: NumberRequest): Promise<IssuedNumber> {
  const { journal, year, series, render, issuedAt } = request
  const counter = await tx
    .insertInto('number_counters')
    .values({ journal, year, series, next: 2 })
    .onConflict((oc) => oc.columns(['journal', 'year', 'series']).doUpdateSet((eb) => ({ next: eb('number_counters.next', '+', 1) })))
    .returning('next')
    .executeTakeFirstOrThrow()
  const seq = counter.next - 1
  const text = render(seq)
  const { id } = await tx
    .insertInto('numbers')
    .values({ journal, year, series, seq, text, issued_at: issuedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, seq, text }
}

export async function tieNumber(tx: WriteHandle, numberId: number, to: { readonly caseId?: number; readonly replyId?: number }): Promise<void> {
  await tx
    .updateTable('numbers')
    .set({ case_id: to.caseId ?? null, reply_id: to.replyId ?? null })
    .where('id', '=', numberId)
    .execute()
}

export interface Annulment {
  readonly numberId: number
  readonly reason: string
  readonly by: number
  readonly at: IsoInstant
}

/** The number stays in the journal with its reason and is never issued again. False when it was annulled before. */
export async function annulNumber(tx: WriteHandle, annulment: Annulment): Promise<boolean> {
  const result = await tx
    .updateTable('numbers')
    .set({ annulled_at: annulment.at, annul_reason: annulment.reason, annulled_by: annulment.by })
    .where('id', '=', annulment.numberId)
    .where('annulled_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
