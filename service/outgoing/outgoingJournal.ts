import type { JournalRow } from '../../contract/sending.ts'
import { outgoingCount, outgoingPage } from '../../db/queries/outgoing-journal.ts'
import { assertCan } from '../../domain/access.ts'
import type { ReplyChannel } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { plainPostalId } from '../../domain/postal-id.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'

interface JournalInput {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly channel: ReplyChannel | null
  readonly text: string
  readonly offset: number
  readonly limit: number
}

/** Letters that have left, by period, newest first; what did not arrive stands here with its reason. Addresses are shown whole, so it is not for the auditor. */
export async function outgoingJournal(service: Service, actor: Actor, { from, to, channel, text, offset, limit }: JournalInput): Promise<{ rows: JournalRow[]; total: number }> {
  assertCan(actor, 'view_outgoing')
  const { read } = service.store
  const filter = { from, to, channel, text: /^[\d\s-]{5,}$/u.test(text) ? plainPostalId(text) : text, notAbout: actor.userId }
  const [found, { total }, people] = await Promise.all([outgoingPage(read, filter, { offset, limit }).execute(), outgoingCount(read, filter).executeTakeFirstOrThrow(), loadPeople(read)])
  const cases = await caseRowsById(service, actor, found.map(({ case_id }) => case_id))
  const rows = found.map((row) => ({
    id: row.id, caseId: row.case_id, caseNumber: row.number, outgoingNumber: row.outgoing_number, documentId: row.document_id, applicant: cases.get(row.case_id)?.applicant ?? '', channel: row.channel,
    address: row.address ?? '', dispatchedOn: row.dispatched_on, postalId: row.postal_id ?? '', proof: row.proof ?? '', recipient: row.recipient ?? '', documentShown: row.document_shown ?? '',
    proofFileId: row.proof_file_id, recordedBy: personOf(people, row.recorded_by).shortName, problem: row.state === 'failed' ? (row.problem ?? '') : null,
  }))
  return { rows, total }
}
