import type { PrintedLetter } from '../../contract/originals.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'

/** Letters printed for signature by hand that wait for the scan of the original, the nearest date first. */
export async function printQueue(service: Service, actor: Actor): Promise<PrintedLetter[]> {
  assertCan(actor, 'sign_on_paper', 'other')
  const { read } = service.store
  const prints = await read
    .selectFrom('ink_prints').innerJoin('replies', 'replies.id', 'ink_prints.reply_id').innerJoin('cases', 'cases.id', 'ink_prints.case_id')
    .selectAll('ink_prints').select(['replies.author_id', 'replies.executor_id'])
    .where('ink_prints.state', '=', 'waiting').where('cases.about_user_id', 'is distinct from', actor.userId)
    .execute()
  const [rows, people] = await Promise.all([caseRowsById(service, actor, prints.map(({ case_id }) => case_id)), loadPeople(read)])
  return prints
    .flatMap((print) => {
      const row = rows.get(print.case_id)
      if (row === undefined) return []
      return [{
        printId: print.id, replyId: print.reply_id, outgoingNumber: print.outgoing_number, signer: personOf(people, print.signer_id), printedOn: print.printed_on,
        printedBy: personOf(people, print.printed_by).shortName, author: personOf(people, print.author_id).shortName, pages: print.pages,
        own: print.author_id === actor.userId || print.executor_id === actor.userId, row,
      }]
    })
    .toSorted((a, b) => a.row.controlDue.localeCompare(b.row.controlDue) || a.row.legalDue.localeCompare(b.row.legalDue) || a.printId - b.printId)
}
