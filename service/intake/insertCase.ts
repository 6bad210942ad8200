import type { ConcernView } from '../../contract/suggestions.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import { tieNumber } from '../../db/numbers.ts'
import { toJson } from '../../db/schema/json.ts'
import { indexCase } from '../../db/search/index-case.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { URGENT_TOPICS } from '../../domain/topic-data.ts'
import type { StoredDeadline } from '../cases/computeClock.ts'
import { storeResolution } from '../cases/storeResolution.ts'
import { storeTopics } from '../cases/storeTopics.ts'
import { giveFiles, moveDelivery } from '../mail/moveDelivery.ts'
import type { PreparedAcknowledgement } from '../outgoing/prepareAcknowledgement.ts'
import { queueAcknowledgement } from '../outgoing/queueAcknowledgement.ts'
import { cardColumns } from './cardColumns.ts'
import { claimRecord } from '../oral/claimRecord.ts'
import { issueCaseNumber } from './caseNumber.ts'
import type { RegisterInput } from './registerAppeal.ts'
import { draftForm } from './saveIntakeDraft.ts'

export interface CaseToInsert {
  readonly actor: Actor
  readonly input: RegisterInput
  readonly deadline: StoredDeadline
  /** Named to the visitor (6.3.1); null for what was written. */
  readonly promisedOn: IsoDate | null
  readonly today: IsoDate
  readonly at: IsoInstant
  /** The confirmation that goes out by e-mail, or null. */
  readonly acknowledgement: PreparedAcknowledgement | null
  /** Insults and threats that nobody has called none. */
  readonly concerns: readonly ConcernView[]
}

/** The transaction of a registration: all of it or nothing. */
export async function insertCase(tx: WriteHandle, { actor, input, deadline, promisedOn, today, at, acknowledgement, concerns }: CaseToInsert): Promise<{ id: number; number: string }> {
  const { card, resolution } = input
  const number = await issueCaseNumber(tx, card, { registeredOn: today, at })
  const delivery = input.deliveryId === null ? null : await claimDelivery(tx, input.deliveryId)
  const { id } = await tx
    .insertInto('cases')
    .values({
      ...cardColumns(card, number),
      number: number.text,
      seq: number.seq,
      year: number.year,
      series: number.series,
      client_request_id: input.requestId,
      status: resolution === null ? 'registered' : nextStatus('registered', 'assign'),
      urgent: card.topics.some((code) => URGENT_TOPICS.includes(code.slice(0, 2))) || concerns.some(({ kind }) => kind === 'threat'),
      registered_on: today,
      registered_at: at,
      registrar_id: actor.userId,
      delivery_mailbox: delivery?.mailbox ?? null,
      message_id: delivery?.message_id ?? null,
      received_at: delivery?.received_at ?? null,
      executor_id: resolution?.executorId ?? null,
      resolution_text: resolution?.text ?? null,
      resolution_author_id: resolution === null ? null : actor.userId,
      resolution_date: resolution === null ? null : today,
      intermediate_date: resolution?.intermediateDate ?? null,
      rule_code: deadline.ruleCode,
      promised_on: promisedOn,
      legal_due: deadline.legalDue,
      control_due: deadline.controlDue,
      deadline_json: toJson<unknown>(deadline),
      updated_at: at,
      updated_by: actor.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tieNumber(tx, number.id, { caseId: id })
  await storeTopics(tx, id, card.topics)
  if (resolution !== null) await storeResolution(tx, id, resolution, { userId: actor.userId, at })
  const files = await claimFiles(tx, { caseId: id, fileIds: input.fileIds, deliveryId: input.deliveryId, by: actor.userId })
  if (input.deliveryId !== null) await moveDelivery(tx, input.deliveryId, { state: 'registered', caseId: id })
  if (input.oral !== undefined) await claimRecord(tx, input.oral.recordId, { caseId: id, caseNumber: number.text, actor, at })
  await linkEarlier(tx, id, input.links, { userId: actor.userId, at })
  await storeJudgements(tx, id, { concerns, different: input.different ?? [] }, { userId: actor.userId, at })
  if (acknowledgement !== null) await queueAcknowledgement(tx, acknowledgement, { caseId: id, number: number.text, registeredOn: today, due: deadline.legalDue, at })
  await tx.deleteFrom('intake_drafts').where('user_id', '=', actor.userId).where('form', '=', draftForm(input.oral?.recordId ?? null)).execute()
  await indexCase(tx, id)
  await appendAudit(tx, {
    at, actor: { userId: actor.userId, name: actor.fullName }, action: 'case.registered', entity: 'case', entityId: id, caseId: id,
    after: { number: number.text, channel: card.channel, type: card.type, registered_on: today, received_on: card.receivedOn, executor_id: resolution?.executorId ?? null, rule_code: deadline.ruleCode, legal_due: deadline.legalDue, control_due: deadline.controlDue, files, ...(concerns.length === 0 ? {} : { concerns: concerns.map(({ kind }) => kind) }) },
    note: input.ruleReason || null,
  })
  return { id, number: number.text }
}

async function claimDelivery(tx: WriteHandle, deliveryId: number) {
  const delivery = await tx.selectFrom('deliveries').select(['mailbox', 'message_id', 'received_at', 'case_id', 'state']).where('id', '=', deliveryId).executeTakeFirst()
  if (delivery === undefined) throw new Failure('NOT_FOUND', 'Письмо не найдено. Загрузите его ещё раз.')
  if (delivery.state === 'attached') throw new Failure('CONFLICT', 'Это письмо уже приложено к другому обращению. Откройте «Входящую почту», чтобы увидеть его.')
  if (delivery.state === 'set_aside') throw new Failure('CONFLICT', 'Это письмо отложено решением другого сотрудника. Верните его в разделе «Входящая почта» и зарегистрируйте.')
  if (delivery.case_id !== null) throw new Failure('CONFLICT', 'Это письмо уже зарегистрировано другим сотрудником. Откройте журнал, чтобы увидеть карточку.')
  return delivery
}

/** Only waiting files of the same person, or of the same message, can be claimed: ids from input prove nothing. */
async function claimFiles(tx: WriteHandle, claim: { caseId: number; fileIds: readonly number[]; deliveryId: number | null; by: number }): Promise<number> {
  const { caseId, fileIds, deliveryId, by } = claim
  if (fileIds.length > 0) {
    const taken = await tx
      .updateTable('case_files')
      .set({ case_id: caseId })
      .where('id', 'in', [...fileIds])
      .where('case_id', 'is', null)
      .where((eb) => (deliveryId === null ? eb('added_by', '=', by) : eb.or([eb('added_by', '=', by), eb('delivery_id', '=', deliveryId)])))
      .executeTakeFirst()
    if (taken.numUpdatedRows !== BigInt(new Set(fileIds).size)) throw new Failure('CONFLICT', 'Один из файлов уже приложен к другому обращению. Уберите его из карточки и приложите заново.')
  }
  if (deliveryId === null) return new Set(fileIds).size
  return new Set(fileIds).size + (await giveFiles(tx, deliveryId, caseId))
}

async function linkEarlier(tx: WriteHandle, caseId: number, links: RegisterInput['links'], by: { userId: number; at: IsoInstant }): Promise<void> {
  if (links.length === 0) return
  await tx.insertInto('case_links').values(links.map(({ otherId, kind }) => ({ case_id: caseId, other_case_id: otherId, kind, note: null, created_by: by.userId, created_at: by.at }))).execute()
}

/** What the program found and nobody denied, and the earlier appeals that are of others. Mostly there is neither. */
async function storeJudgements(tx: WriteHandle, caseId: number, { concerns, different }: { concerns: readonly ConcernView[]; different: readonly number[] }, by: { userId: number; at: IsoInstant }): Promise<void> {
  if (concerns.length > 0) await tx.insertInto('case_concerns').values(concerns.map(({ kind, fragment }) => ({ case_id: caseId, kind, fragment, found_at: by.at, denied_by: null, denied_at: null }))).execute()
  if (different.length > 0) await tx.insertInto('case_distinctions').values([...new Set(different)].map((otherId) => ({ case_id: caseId, other_case_id: otherId, decided_by: by.userId, decided_at: by.at }))).execute()
}
