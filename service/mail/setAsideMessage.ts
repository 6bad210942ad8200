import { appendAudit } from '../../db/audit/append.ts'
import { issueNumber } from '../../db/numbers.ts'
import { yearOf } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { formatNumber } from '../../domain/numbering.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { assertState, loadDelivery } from './loadDelivery.ts'
import { moveDelivery } from './moveDelivery.ts'

/** All messages set aside in a year share one running number. */
export const SET_ASIDE = { journal: 'set_aside', series: '' } as const

/**
 * Records that a message is not an appeal: spam, a newsletter, a letter between colleagues. Never a silent drop: a number of its
 * own, a ground, who and when; the message and its bytes stay and can be returned.
 * @throws Failure INVALID_INPUT for an unknown ground or a missing reason
 */
export async function setAsideMessage(service: Service, actor: Actor, input: { id: number; ground: string; reason: string }): Promise<{ number: string }> {
  const at = service.clock.instant()
  const year = yearOf(service.clock.today())
  const number = await service.store.write(async (tx) => {
    const delivery = await loadDelivery(tx, actor, input.id)
    assertState(delivery, ['new', 'quarantined'])
    const ground = await tx.selectFrom('set_aside_grounds').selectAll().where('code', '=', input.ground).where('enabled', '=', true).executeTakeFirst()
    if (ground === undefined) throw refusal('ground', 'Выберите, почему письмо не является обращением.')
    if (ground.reason_required && input.reason === '') throw refusal('reason', `Для основания «${ground.name}» напишите, почему письмо не регистрируется.`)
    const { set_aside: template } = await readSetting(tx, 'numbering')
    const issued = await issueNumber(tx, { ...SET_ASIDE, year, render: (seq) => formatNumber(template, { seq, year }), issuedAt: at })
    await tx.insertInto('set_asides').values({ delivery_id: delivery.id, ground_code: ground.code, number_id: issued.id, reason: input.reason, decided_by: actor.userId, decided_at: at, returned_by: null, returned_at: null, return_reason: null }).execute()
    await moveDelivery(tx, delivery.id, { state: 'set_aside', caseId: null })
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'mail.set_aside', entity: 'delivery', entityId: delivery.id,
      before: { state: delivery.state }, after: { state: 'set_aside', number: issued.text, setAsideGround: ground.name }, note: input.reason || null,
    })
    return issued.text
  })
  announce(service, actor, 'mail')
  return { number }
}

const refusal = (path: string, message: string) => new Failure('INVALID_INPUT', message, { fields: [{ path, message }] })
