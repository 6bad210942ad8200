import type { OralRow } from '../../contract/oral.ts'
import { oralPage } from '../../db/queries/oral.ts'
import { assertCan } from '../../domain/access.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { OralKind, OralOutcome } from '../../domain/oral/record.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { namesSeen } from './loadRecord.ts'
import { oralRowView } from './views.ts'

interface ListInput {
  readonly kind: OralKind
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly outcome?: OralOutcome | undefined
  readonly mine: boolean
  readonly awaiting: boolean
  readonly query: string
  readonly offset: number
  readonly limit: number
}

/** A page of the journal of calls, of reception or of the book of comments. */
export async function listRecords(service: Service, actor: Actor, input: ListInput): Promise<{ rows: OralRow[]; total: number }> {
  assertCan(actor, 'view_oral')
  const { read } = service.store
  const { mine, offset, limit, ...filter } = input
  const [found, people] = await Promise.all([oralPage(read, { filter: { ...filter, recordedBy: mine ? actor.userId : undefined, seen: namesSeen(actor) }, limit, offset }), loadPeople(read)])
  return { rows: found.rows.map((row) => oralRowView(row, actor, people)), total: found.total }
}
