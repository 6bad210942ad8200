import { indexCase } from '../../db/search/index-case.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { assertMine, loadVisa } from './loadVisa.ts'
import { withdrawVisas } from './withdrawVisas.ts'

/** Returns the letter to its executor with remarks, one a line; the other visas of this text stand no more. */
export async function returnFromVisa(service: Service, actor: Actor, input: { visaId: number; version: number; remarks: string }): Promise<CaseChanged> {
  const { clock } = service
  const remarks = input.remarks.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '')
  const changed = await service.store.write(async (tx) => {
    const { visa, reply, row } = await loadVisa(tx, actor, input, 'give_visa')
    await assertMine(tx, actor, visa, clock.today())
    const at = clock.instant()
    await tx.updateTable('reply_visas').set({ state: 'returned', decided_by: actor.userId, decided_at: at, note: remarks.join('\n') }).where('id', '=', visa.id).execute()
    await withdrawVisas(tx, { caseId: row.id }, at)
    await tx.insertInto('reply_remarks').values(remarks.map((text) => ({ reply_id: reply.id, text, author_id: actor.userId, created_at: at }))).execute()
    await indexCase(tx, row.id)
    await tx.updateTable('replies').set({ state: 'returned', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    return changeCase(tx, row, { actor, at, action: 'reply.visa_refused', patch: {}, details: { remarks } })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
