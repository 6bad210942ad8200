import type { Due } from '../../contract/card.ts'
import type { CaseRow } from '../../contract/cases.ts'
import type { JournalRow } from '../../db/queries/journal.ts'
import { masksPersonalData, relationTo } from '../../domain/access.ts'
import type { CaseStatus } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { dueState, type DueDates } from '../../domain/due-state.ts'
import { maskName } from '../../domain/masking.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'

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

/** A row of any list, as this person may see it (152-ФЗ: masked for those who do not work the case). */
export function caseRowView(row: JournalRow, actor: Actor, today: IsoDate): CaseRow {
  const relation = relationTo(actor, {
    executorId: row.executorId,
    coExecutorIds: [],
    unitIds: row.executorUnitId === null ? [] : [row.executorUnitId],
    aboutUserId: row.aboutUserId,
  })
  const masked = masksPersonalData(actor, relation)
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
