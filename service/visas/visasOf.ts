import type { VisaView } from '../../contract/visas.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { loadReply } from '../replies/loadReply.ts'

/** Visas of a letter, the latest last; those of an earlier text are marked as withdrawn. */
export async function visasOf({ store }: Service, actor: Actor, input: { replyId: number }): Promise<VisaView[]> {
  const { read } = store
  const { reply } = await loadReply(read, actor, input.replyId, 'view_card')
  const [rows, people] = await Promise.all([read.selectFrom('reply_visas').selectAll().where('reply_id', '=', reply.id).orderBy('id').execute(), loadPeople(read)])
  return rows.map((row) => ({
    id: row.id, person: row.user_id === null ? null : personOf(people, row.user_id), basis: row.basis, state: row.state, decidedBy: row.decided_by === null ? '' : personOf(people, row.decided_by).shortName,
    decidedAt: row.decided_at, note: row.note ?? '',
  }))
}
