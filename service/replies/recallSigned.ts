import { indexCase } from '../../db/search/index-case.ts'
import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { assertVersion, loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { assertNotOnItsWay } from '../outgoing/assertNotOnItsWay.ts'
import { cancelQueued } from '../outgoing/cancelLetter.ts'
import { currentReply } from './loadReply.ts'
import { takeBackSigned } from './takeBackSigned.ts'

/**
 * Takes a signed letter back before it is sent. The signed file stays as it is, its number is annulled with the reason; the executor
 * gets the same text to correct, with the reason as a remark.
 */
export async function recallSigned(service: Service, actor: Actor, input: { caseId: number; version: number; reason: string }): Promise<CaseChanged> {
  const reason = input.reason.trim()
  if (reason === '') throw new Failure('INVALID_INPUT', 'Напишите, почему письмо отзывается.', { fields: [{ path: 'reason', message: 'Напишите, почему письмо отзывается.' }] })
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'recall_signed')
    await assertVersion(tx, row, input.version)
    const status = nextStatus(row.status, 'recall_signed')
    const reply = await currentReply(tx, row)
    if (reply === null) throw new Failure('CONFLICT', 'Подписанного письма у обращения уже нет. Обновите карточку.')
    const at = service.clock.instant()
    await cancelQueued(tx, reply.id, at)
    await assertNotOnItsWay(tx, reply.id)
    await takeBackSigned(tx, reply, { actor, at, reason })
    const done = await changeCase(tx, row, { actor, at, action: 'reply.recalled_signed', patch: { status, outgoing_number: null, outgoing_date: null, signer_id: null }, note: reason })
    await indexCase(tx, row.id)
    return done
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
