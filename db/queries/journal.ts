import type { CompiledQuery } from 'kysely'
import type { AppealType, CaseStatus, Channel } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'
import { NO_CASE } from '../search/scope.ts'
import { rankedFrom } from '../search/rank.ts'
import { type ResolvedQuery, resolveQuery } from '../search/search.ts'
import type { MoreOfRow } from './journal-more.ts'
import type { JournalFilter, SeenInFull } from './journal-filter.ts'
import { journalOrder } from './journal-order.ts'
import { seenThenRest } from './journal-seen.ts'
import { amongWords } from './journal-texts.ts'
import { type JournalRequest, countRows, pageQuery } from './journal-statements.ts'
import { memory, type Moment, momentOf } from './remembered.ts'

/** What the list shows and what decides how much of it a person may see; each column more is paid for on every page. */
export interface JournalRow extends MoreOfRow {
  readonly id: number
  readonly number: string
  readonly status: CaseStatus
  readonly registeredOn: IsoDate
  readonly channel: Channel
  readonly type: AppealType
  readonly urgent: boolean
  readonly anonymous: boolean
  readonly collectiveCount: number | null
  readonly surname: string | null
  readonly name: string | null
  readonly patronymic: string | null
  readonly organisation: string | null
  readonly aboutUserId: number | null
  readonly summary: string
  readonly legalDue: IsoDate | null
  readonly controlDue: IsoDate | null
  readonly executorId: number | null
  readonly executorSurname: string | null
  readonly executorName: string | null
  readonly executorPatronymic: string | null
  readonly executorUnitId: number | null
  readonly topicName: string | null
  readonly closedOn: IsoDate | null
  readonly version: number
}

export interface JournalPage {
  readonly rows: readonly JournalRow[]
  readonly total: number
}

const totals = memory<number>()
const resolved = memory<ResolvedQuery>()
const weighedFroms = memory<number>()
const statements = memory<CompiledQuery<JournalRow>>()

/**
 * A page of the journal and how many rows there are in all; uncounted, as many as are known to be.
 *
 * `await journalPage(store.read, { filter: { statuses: ['registered'] }, sort: { field: 'registeredOn', desc: true }, limit: 50, offset: 0 })`
 */
export async function journalPage(read: ReadHandle, request: JournalRequest): Promise<JournalPage> {
  if (request.seen !== undefined) return seenFirst(read, request, request.seen)
  const moment = await momentOf(read)
  const statement = await statements(moment, request, () => pageStatement(moment, request))
  const [{ rows }, total] = await Promise.all([
    read.getExecutor().executeQuery(statement),
    request.counted === false ? null : journalTotal(moment, request.filter),
  ])
  return { rows, total: total ?? request.offset + rows.length }
}

/** Put together, a page is asked for again and again: making its text anew took a tenth of the reading. */
async function pageStatement(moment: Moment, request: JournalRequest): Promise<CompiledQuery<JournalRow>> {
  const { read } = moment
  const searched = await searchedFor(moment, request.filter)
  const filter = await amongWords(read, request.filter)
  const order = await journalOrder(read, request.sort)
  const words = request.sort.field === 'relevance' ? searched?.words : undefined
  const weighedFrom = words ? await weighedFroms(moment, askedIn(request.filter), () => rankedFrom(read, words)) : undefined
  return pageQuery(read, { ...request, filter }, { searched, order, weighedFrom }).compile(read)
}

const askedIn = ({ query, scope }: JournalFilter): unknown => [query, scope]

async function searchedFor(moment: Moment, filter: JournalFilter): Promise<ResolvedQuery | undefined> {
  const { query, scope = NO_CASE } = filter
  return query?.trim() ? resolved(moment, askedIn(filter), () => resolveQuery(moment.read, query, scope)) : undefined
}

/** Two lists one after another: what is seen in full in the order asked for, then the rest, the newest first. */
async function seenFirst(read: ReadHandle, { seen, ...request }: JournalRequest, inFull: SeenInFull): Promise<JournalPage> {
  const { filter, limit, offset } = request
  const [first, rest] = seenThenRest(request, inFull)
  const { rows } = await journalPage(read, { ...request, ...first, counted: false })
  const after = rows.length === limit ? [] : (await journalPage(read, { ...request, ...rest, counted: false, limit: limit - rows.length, offset: Math.max(0, offset - (await journalTotal(await momentOf(read), first.filter))) })).rows
  const shown = [...rows, ...after]
  return { rows: shown, total: request.counted === false ? offset + shown.length : await journalTotal(await momentOf(read), filter) }
}

function journalTotal(moment: Moment, given: JournalFilter): Promise<number> {
  return totals(moment, given, async () => countRows(moment.read, await amongWords(moment.read, given), await searchedFor(moment, given)))
}
