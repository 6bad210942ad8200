import { type SqlBool, sql } from 'kysely'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { OralKind } from '../../domain/oral/record.ts'
import type { ReadHandle } from '../handle.ts'
import { oralPageQuery } from './oral.ts'
import { outgoingCount, outgoingPage } from './outgoing-journal.ts'

export interface BookPeriod {
  readonly from: IsoDate
  readonly to: IsoDate
}
/** The last row of the portion before: the next one begins after it. */
interface Place {
  readonly date: IsoDate
  readonly id: number
}
export interface BookPage {
  readonly after: Place | null
  readonly limit: number
}

/** A portion of a journal of talks, in the order in which they were. */
export function talksOfBook(read: ReadHandle, { kind, from, to }: BookPeriod & { readonly kind: OralKind }, { after, limit }: BookPage) {
  return oralPageQuery(read, { filter: { kind, from, to }, limit, offset: 0 })
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(oral_records.happened_on, oral_records.id) > (${after?.date ?? ''}, ${after?.id ?? 0})`))
    .clearOrderBy()
    .orderBy('oral_records.happened_on')
    .orderBy('oral_records.id')
}

export async function countTalks(read: ReadHandle, { kind, from, to }: BookPeriod & { readonly kind: OralKind }): Promise<number> {
  const { total } = await read.selectFrom('oral_records').select((eb) => eb.fn.countAll<number>().as('total')).where('kind', '=', kind).where('happened_on', '>=', from).where('happened_on', '<=', to).executeTakeFirstOrThrow()
  return total
}

/** A portion of the journal of letters that have left; complaints about `notAbout` are left out. */
export function lettersOfBook(read: ReadHandle, period: BookPeriod & { readonly notAbout: number }, { after, limit }: BookPage) {
  return outgoingPage(read, { ...period, channel: null, text: '' }, { offset: 0, limit })
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(dispatches.dispatched_on, dispatches.id) > (${after?.date ?? ''}, ${after?.id ?? 0})`))
    .clearOrderBy()
    .orderBy('dispatches.dispatched_on')
    .orderBy('dispatches.id')
}

export async function countLetters(read: ReadHandle, period: BookPeriod & { readonly notAbout: number }): Promise<number> {
  const { total } = await outgoingCount(read, { ...period, channel: null, text: '' }).executeTakeFirstOrThrow()
  return total
}
