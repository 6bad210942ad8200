import type { DutyView, LetterView } from '../../contract/duties.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson, type JsonText } from '../../db/schema/json.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { dueState } from '../../domain/due-state.ts'
import { ANSWER_KINDS, letterKind } from '../../domain/letter-kind.ts'
import { answeredInstead, type DutyState } from '../../domain/notice-duty.ts'
import { personOf, type People } from '../cases/caseView.ts'

type CaseFacts = Pick<Row<'cases'>, 'closed_on' | 'executor_id'>

/** Who writes a notice where nobody is the executor. */
export const CLERK_WRITES = 'делопроизводитель'

/** Everything that must be or was told in a case, what is still owed first. */
export async function caseDuties(read: ReadHandle, people: People, row: Row<'cases'>, today: IsoDate): Promise<DutyView[]> {
  const duties = await read.selectFrom('notice_duties').selectAll().where('case_id', '=', row.id).orderBy('due_on').orderBy('id').execute()
  const views = await dutyViews(read, people, duties.map((duty) => ({ duty, row })), today)
  return views.toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'))
}

export async function dutyViews(read: ReadHandle, people: People, owed: readonly { readonly duty: Row<'notice_duties'>; readonly row: CaseFacts }[], today: IsoDate): Promise<DutyView[]> {
  if (owed.length === 0) return []
  const letters = await read.selectFrom('replies').select(['id', 'duty_id', 'state']).where('duty_id', 'in', owed.map(({ duty }) => duty.id)).where('state', '<>', 'void').orderBy('id').execute()
  return owed.map(({ duty, row }) => {
    const letter = letters.findLast(({ duty_id }) => duty_id === duty.id)
    const state = stateOf(duty, row.closed_on)
    return {
      id: duty.id,
      caseId: duty.case_id,
      kind: duty.kind,
      recipient: duty.recipient ?? '',
      basis: duty.basis,
      dueOn: duty.due_on,
      due: dutyDue(duty, state === 'answered' ? row.closed_on : duty.fulfilled_on, today),
      state,
      writer: row.executor_id === null ? CLERK_WRITES : personOf(people, row.executor_id).shortName,
      letterId: letter?.id ?? null,
      letterState: letter?.state ?? null,
      fulfilledOn: duty.fulfilled_on,
      liftedBy: duty.lifted_by === null ? '' : personOf(people, duty.lifted_by).shortName,
      liftReason: duty.lift_reason ?? '',
      version: duty.version,
    }
  })
}

export const dutyDue = (duty: Pick<Row<'notice_duties'>, 'due_on' | 'control_due'>, closedOn: IsoDate | null, today: IsoDate): DutyView['due'] =>
  dueState({ legalDue: duty.due_on, controlDue: duty.control_due, closedOn }, today)

function stateOf(duty: Row<'notice_duties'>, closedOn: IsoDate | null): DutyState {
  if (duty.fulfilled_on !== null) return 'fulfilled'
  if (duty.lifted_at !== null) return 'lifted'
  return answeredInstead({ kind: duty.kind, dueOn: duty.due_on }, closedOn) ? 'answered' : 'open'
}

/** Interim letters of a case, the newest first; those given up before signature are not shown. */
export async function caseLetters(read: ReadHandle, caseId: number, today: IsoDate): Promise<LetterView[]> {
  const rows = await read
    .selectFrom('replies').leftJoin('documents', 'documents.reply_id', 'replies.id')
    .leftJoin('dispatches', (join) => join.onRef('dispatches.reply_id', '=', 'replies.id').on('dispatches.state', '=', 'recorded'))
    .select(['replies.id', 'replies.kind', 'replies.state', 'replies.addressee_json', 'replies.duty_id', 'replies.outgoing_number', 'replies.answer_due', 'replies.answered_on', 'replies.version', 'documents.id as documentId', 'dispatches.dispatched_on'])
    .where('replies.case_id', '=', caseId).where('replies.kind', 'not in', ANSWER_KINDS)
    .where((eb) => eb.or([eb('replies.state', '<>', 'void'), eb('documents.id', 'is not', null)]))
    .orderBy('replies.id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    kind: letterKind(row.kind),
    state: row.state,
    addressee: (row.addressee_json === null ? [] : fromJson(row.addressee_json as JsonText<string[]>))[0] ?? '',
    dutyId: row.duty_id,
    documentId: row.documentId,
    outgoingNumber: row.outgoing_number,
    dispatchedOn: row.dispatched_on,
    answerDue: row.answer_due,
    answeredOn: row.answered_on,
    wait: row.answer_due === null || row.state !== 'dispatched' ? null : dueState({ legalDue: row.answer_due, controlDue: row.answer_due, closedOn: row.answered_on }, today),
    version: row.version,
  }))
}
