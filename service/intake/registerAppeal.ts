import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { Registered } from '../../contract/intake.ts'
import { fromJson } from '../../db/schema/json.ts'
import { isUniqueViolation } from '../../db/errors.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import { checkIntake } from '../../domain/intake-check.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { checkResolution } from '../cases/checkResolution.ts'
import { computeClock, deadlineView, type StoredDeadline } from '../cases/computeClock.ts'
import type { Service } from '../context.ts'
import { prepareAcknowledgement } from '../outgoing/prepareAcknowledgement.ts'
import { loadRecord } from '../oral/loadRecord.ts'
import { concernsOfCard } from '../suggest/concernsOfCard.ts'
import { insertCase } from './insertCase.ts'

export type RegisterInput = z.infer<NonNullable<(typeof contract.intake.register)['~orpc']['inputSchema']>>

/**
 * Registers an appeal (§7.2.3, §8.2.1): number, card, clock, resolution, files and audit in one transaction. Repeating the same
 * requestId answers the card already made: a click lost with a crash never makes two.
 * @throws Failure INVALID_INPUT with the fields to correct
 */
export async function registerAppeal(service: Service, actor: Actor, input: RegisterInput): Promise<Registered> {
  assertCan(actor, 'register')
  const { read } = service.store
  const before = await findRegistered(read, actor, input.requestId)
  if (before !== null) return before

  const today = service.clock.today()
  const problems = checkIntake(input.card, today)
  if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0].message, { fields: problems.map(({ path, message }) => ({ path: `card.${path}`, message })) })
  // The record is asked, not the input: it holds what was really said.
  const promisedOn = input.oral === undefined ? null : (await loadRecord(read, input.oral.recordId)).promised_on
  const { proposed, rule, deadline } = await computeClock(read, input.card, { registeredOn: today, ruleCode: input.ruleCode, promisedOn })
  if (rule.code !== proposed[0]?.code && input.ruleReason === '') {
    const message = `Вы выбрали правило ${rule.code} вместо ${proposed[0]?.code ?? ''}. Укажите причину.`
    throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'ruleReason', message }] })
  }
  if (input.resolution !== null) {
    assertCan(actor, 'assign', 'other')
    await checkResolution(read, input.resolution, { today, legalDue: deadline.legalDue, aboutUserId: input.card.aboutUserId })
  }
  const acknowledgement = input.deliveryId === null ? null : await prepareAcknowledgement(read, input.deliveryId)
  const concerns = await concernsOfCard(read, input)
  try {
    const made = await service.store.write((tx) => insertCase(tx, { actor, input, deadline, promisedOn, today, at: service.clock.instant(), acknowledgement, concerns }))
    announce(service, actor, 'case', made.id)
    if (acknowledgement !== null) service.wake.emit('acknowledgement')
    if (input.deliveryId !== null) announce(service, actor, 'mail')
    return { id: made.id, number: made.number, registeredOn: today, deadline: deadlineView(deadline) }
  } catch (error) {
    const twin = isUniqueViolation(error, 'client_request_id') ? await findRegistered(read, actor, input.requestId) : null
    if (twin === null) throw error
    return twin
  }
}

async function findRegistered(read: ReadHandle, actor: Actor, requestId: string): Promise<Registered | null> {
  const row = await read.selectFrom('cases').select(['id', 'number', 'registered_on', 'deadline_json']).where('client_request_id', '=', requestId).where('registrar_id', '=', actor.userId).executeTakeFirst()
  if (row === undefined || row.deadline_json === null) return null
  return { id: row.id, number: row.number, registeredOn: row.registered_on, deadline: deadlineView(fromJson(row.deadline_json) as StoredDeadline) }
}
