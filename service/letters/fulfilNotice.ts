import type { ReplyView } from '../../contract/replies.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadReply } from '../replies/loadReply.ts'
import { replyView } from '../replies/replyView.ts'
import { draftLetter } from './draftLetter.ts'
import { letterOf, loadOpenDuty } from './loadDuty.ts'

/** Begins the letter that is owed, filled from the decision; one that is there already is given back as it is. A closed case does not matter. */
export async function fulfilNotice(service: Service, actor: Actor, input: { dutyId: number }): Promise<ReplyView> {
  const { store, clock } = service
  const begun = await store.write(async (tx) => {
    const { duty, row } = await loadOpenDuty(tx, actor, input.dutyId, 'write_notice')
    const present = await letterOf(tx, duty.id)
    if (present !== undefined) return { id: present.id, fresh: false }
    const id = await draftLetter(tx, row, { kind: duty.kind, dutyId: duty.id, recipient: duty.recipient, gaps: {}, answerDue: null }, { actor, at: clock.instant() })
    return { id, fresh: true }
  })
  const { reply, row } = await loadReply(store.read, actor, begun.id, 'view_card')
  if (begun.fresh) announce(service, actor, 'reply', row.id)
  return replyView(service, store.read, row, reply)
}
