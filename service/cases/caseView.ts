import type { CaseView, DocumentView, ExtensionView, ProposalView } from '../../contract/cases.ts'
import type { PersonRef } from '../../contract/fields.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { REPLY_CHANNEL_LABELS } from '../../domain/appeal.ts'
import { letterKind } from '../../domain/letter-kind.ts'
import { formatShort } from '../../domain/person-name.ts'

export type People = ReadonlyMap<number, PersonRef>

/** Names of all people; an office has a few dozen. */
export async function loadPeople(read: ReadHandle): Promise<People> {
  const users = await read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).execute()
  return new Map(users.map(({ id, patronymic, ...user }) => [id, { id, shortName: formatShort({ ...user, patronymic: patronymic ?? '' }) }]))
}

export const personOf = (people: People, id: number): PersonRef => people.get(id) ?? { id, shortName: '—' }

export async function caseProposals(read: ReadHandle, people: People, caseId: number): Promise<ProposalView[]> {
  const rows = await read.selectFrom('proposals').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    ground: row.ground,
    reason: row.reason,
    fragment: row.fragment ?? '',
    redirectTo: row.redirect_to ?? '',
    state: row.state,
    proposedBy: personOf(people, row.proposed_by),
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by === null ? null : personOf(people, row.decided_by),
    decidedAt: row.decided_at,
    decisionNote: row.decision_note ?? '',
    notice: row.notice_kind,
    reversalReason: row.reversal_reason,
    version: row.version,
  }))
}

export async function caseExtensions(read: ReadHandle, people: People, caseId: number): Promise<ExtensionView[]> {
  const rows = await read.selectFrom('extensions').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    days: row.days,
    fromDue: row.from_due,
    toDue: row.to_due,
    reason: row.reason,
    state: row.state === 'pending' ? 'pending' : row.state === 'accepted' ? 'granted' : 'refused',
    proposedBy: personOf(people, row.proposed_by),
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by === null ? null : personOf(people, row.decided_by),
    decidedAt: row.decided_at,
    version: row.version,
  }))
}

export async function caseDocuments(read: ReadHandle, people: People, caseId: number): Promise<DocumentView[]> {
  const rows = await read
    .selectFrom('documents').innerJoin('replies', 'replies.id', 'documents.reply_id').selectAll('documents').select(['replies.state', 'replies.kind as letter'])
    .where('documents.case_id', '=', caseId).orderBy('documents.id', 'desc').execute()
  return rows.map((row) => ({ id: row.id, replyId: row.reply_id, letter: letterKind(row.letter), outgoingNumber: row.outgoing_number, signedOn: row.signed_on, signer: personOf(people, row.signer_id).shortName, sha256: row.sha256, pages: row.pages, training: row.training, kind: row.kind, recalled: row.state === 'void' }))
}

export async function caseDispatches(read: ReadHandle, people: People, caseId: number): Promise<CaseView['dispatches']> {
  const rows = await read.selectFrom('dispatches').selectAll().where('case_id', '=', caseId).where('state', '<>', 'void').orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    replyId: row.reply_id,
    channel: REPLY_CHANNEL_LABELS[row.channel],
    address: row.address ?? '',
    dispatchedOn: row.dispatched_on,
    proof: row.proof ?? '',
    postalId: row.postal_id ?? '',
    recipient: row.recipient ?? '',
    recordedBy: personOf(people, row.recorded_by).shortName,
    problem: row.state === 'failed' ? (row.problem ?? '') : null,
  }))
}

export async function caseLinks(read: ReadHandle, caseId: number): Promise<CaseView['links']> {
  const columns = ['cases.id as otherId', 'cases.number', 'case_links.kind', 'cases.summary', 'cases.status', 'cases.registered_on as registeredOn'] as const
  const [earlier, later] = await Promise.all([
    read.selectFrom('case_links').innerJoin('cases', 'cases.id', 'case_links.other_case_id').select(columns).where('case_links.case_id', '=', caseId).execute(),
    read.selectFrom('case_links').innerJoin('cases', 'cases.id', 'case_links.case_id').select(columns).where('case_links.other_case_id', '=', caseId).execute(),
  ])
  return [...earlier.map((row) => ({ ...row, direction: 'earlier' as const })), ...later.map((row) => ({ ...row, direction: 'later' as const }))]
}

export async function caseDeliveries(read: ReadHandle, caseId: number): Promise<CaseView['deliveries']> {
  const rows = await read.selectFrom('deliveries').select(['id', 'mailbox', 'from_address', 'from_name', 'subject', 'received_at']).where('case_id', '=', caseId).orderBy('id').execute()
  return rows.map((row) => ({ id: row.id, mailbox: row.mailbox ?? '', from: row.from_name || row.from_address || '', subject: row.subject ?? '', receivedAt: row.received_at }))
}

export async function executorHistory(read: ReadHandle, people: People, caseId: number): Promise<CaseView['executorHistory']> {
  const rows = await read.selectFrom('assignments').selectAll().where('case_id', '=', caseId).orderBy('id').execute()
  return rows.map((row) => ({ executor: personOf(people, row.executor_id), assignedBy: personOf(people, row.assigned_by), assignedAt: row.assigned_at, resolution: row.resolution ?? '' }))
}
