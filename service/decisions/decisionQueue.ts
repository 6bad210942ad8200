import type { CaseRow, ExtensionView, ProposalView } from '../../contract/cases.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { caseExtensions, caseProposals, loadPeople, type People } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'

export type WaitingDecision =
  | { kind: 'proposal'; proposal: ProposalView; row: CaseRow; ownProposal: boolean }
  | { kind: 'extension'; extension: ExtensionView; row: CaseRow; ownProposal: boolean }

/** Proposals and extension requests that wait: urgent ones first, then by the control date. Complaints about oneself are another's to decide. */
export async function decisionQueue(service: Service, actor: Actor): Promise<WaitingDecision[]> {
  assertCan(actor, 'decide', 'other')
  const { read } = service.store
  const [people, proposed, requested] = await Promise.all([loadPeople(read), waitingCases(read, 'proposals', actor), waitingCases(read, 'extensions', actor)])
  const rows = await caseRowsById(service, actor, [...new Set([...proposed, ...requested])])
  const [proposals, extensions] = await Promise.all([pendingProposals(read, people, proposed), pendingExtensions(read, people, requested)])
  const waiting: WaitingDecision[] = [
    ...proposals.flatMap((proposal) => withRow(rows, proposal.caseId, (row) => ({ kind: 'proposal' as const, proposal, row, ownProposal: proposal.proposedBy.id === actor.userId }))),
    ...extensions.flatMap(({ caseId, extension }) => withRow(rows, caseId, (row) => ({ kind: 'extension' as const, extension, row, ownProposal: extension.proposedBy.id === actor.userId }))),
  ]
  return waiting.toSorted((a, b) => Number(b.row.urgent) - Number(a.row.urgent) || a.row.controlDue.localeCompare(b.row.controlDue) || a.row.id - b.row.id)
}

async function waitingCases(read: ReadHandle, table: 'proposals' | 'extensions', actor: Actor): Promise<number[]> {
  const rows = await read
    .selectFrom(table).innerJoin('cases', 'cases.id', `${table}.case_id`).select('cases.id')
    .where(`${table}.state`, '=', 'pending').where('cases.about_user_id', 'is distinct from', actor.userId)
    .execute()
  return rows.map(({ id }) => id)
}

async function pendingProposals(read: ReadHandle, people: People, caseIds: readonly number[]): Promise<ProposalView[]> {
  const all = await Promise.all(caseIds.map((caseId) => caseProposals(read, people, caseId)))
  return all.flat().filter(({ state }) => state === 'pending')
}

async function pendingExtensions(read: ReadHandle, people: People, caseIds: readonly number[]): Promise<{ caseId: number; extension: ExtensionView }[]> {
  const all = await Promise.all(caseIds.map(async (caseId) => (await caseExtensions(read, people, caseId)).map((extension) => ({ caseId, extension }))))
  return all.flat().filter(({ extension }) => extension.state === 'pending')
}

function withRow<T>(rows: ReadonlyMap<number, CaseRow>, caseId: number, make: (row: CaseRow) => T): T[] {
  const row = rows.get(caseId)
  return row === undefined ? [] : [make(row)]
}
