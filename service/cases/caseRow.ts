import type { Due } from '../../contract/card.ts'
import type { CaseRow } from '../../contract/cases.ts'
import type { JournalRow } from '../../db/queries/journal.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { masksPersonalData, relationTo, type CaseParties } from '../../domain/access.ts'
import type { CaseStatus } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { dueState, type DueDates } from '../../domain/due-state.ts'
import { maskName } from '../../domain/masking.ts'
import type { JournalColumn } from '../../domain/journal-column.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { Service } from '../context.ts'
import { moreOf, namesFor } from './caseMore.ts'

export interface Applicant {
  readonly anonymous: boolean
  readonly surname: string | null
  readonly name: string | null
  readonly patronymic: string | null
  readonly organisation: string | null
}

/** «Лампочкин С.И.», the organisation, or «анонимно»; personal names are masked when asked. */
export function applicantLabel(applicant: Applicant, masked = false): string {
  if (applicant.organisation !== null) return applicant.organisation
  if (applicant.anonymous || applicant.surname === null) return 'анонимно'
  const person = { surname: applicant.surname, name: applicant.name ?? '', patronymic: applicant.patronymic ?? '' }
  return masked ? maskName(person) : formatShort(person)
}

/** The clock of a case as it looks today; an annulled number has none. */
export function caseDue(row: DueDates & { readonly status: CaseStatus }, today: IsoDate): Due {
  return row.status === 'annulled' ? { kind: 'later', days: 0, label: 'срок снят' } : dueState(row, today)
}

/** Rows of any list, as this person may see them (152-ФЗ: masked for those who do not work the case, as executor or beside him). */
export async function caseRowViews({ store, clock }: Service, actor: Actor, rows: readonly JournalRow[], columns: readonly JournalColumn[] = []): Promise<CaseRow[]> {
  const today = clock.today()
  const names = await namesFor(store.read, columns)
  // Who sees every name has nothing to ask for.
  const strange = masksPersonalData(actor, 'other') ? rows.filter((row) => relationTo(actor, partiesOf(row, [])) === 'other') : []
  const beside = strange.length === 0 ? [] : await coExecutorsOf(store.read, strange.map(({ id }) => id))
  return rows.map((row) => {
    const masked = masksPersonalData(actor, relationTo(actor, partiesOf(row, beside.filter((one) => one.caseId === row.id))))
    const view = caseRowView(row, masked, today)
    return { ...view, ...moreOf(row, view.due, columns, names, masked) }
  })
}

interface CoExecutor {
  readonly caseId: number
  readonly userId: number
  readonly unitId: number | null
}

const coExecutorsOf = (read: ReadHandle, ids: readonly number[]): Promise<CoExecutor[]> =>
  read
    .selectFrom('case_executors')
    .innerJoin('users', 'users.id', 'case_executors.user_id')
    .select(['case_executors.case_id as caseId', 'users.id as userId', 'users.unit_id as unitId'])
    .where('case_executors.case_id', 'in', ids)
    .execute()

const partiesOf = (row: JournalRow, coExecutors: readonly CoExecutor[]): CaseParties => ({
  executorId: row.executorId,
  coExecutorIds: coExecutors.map(({ userId }) => userId),
  unitIds: [row.executorUnitId, ...coExecutors.map(({ unitId }) => unitId)].filter((id) => id !== null),
  aboutUserId: row.aboutUserId,
})

function caseRowView(row: JournalRow, masked: boolean, today: IsoDate): CaseRow {
  const legalDue = row.legalDue ?? row.registeredOn
  const controlDue = row.controlDue ?? legalDue
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    registeredOn: row.registeredOn,
    channel: row.channel,
    type: row.type,
    applicant: applicantLabel(row, masked),
    collectiveCount: row.collectiveCount,
    summary: masked ? '' : row.summary,
    topic: row.topicName,
    executor: row.executorId === null ? null : { id: row.executorId, shortName: formatShort({ surname: row.executorSurname ?? '', name: row.executorName ?? '', patronymic: row.executorPatronymic ?? '' }) },
    legalDue,
    controlDue,
    due: caseDue({ status: row.status, legalDue, controlDue, closedOn: row.closedOn }, today),
    urgent: row.urgent,
    version: row.version,
  }
}
