import type { Card } from '../../contract/card.ts'
import { toJson } from '../../db/schema/json.ts'
import { indexCase } from '../../db/search/index-case.ts'
import { assertAssignable } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import { checkIntake } from '../../domain/intake-check.ts'
import { isOpen } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { cardColumns } from '../intake/cardColumns.ts'
import { changeCase, type CaseChanged } from './changeCase.ts'
import { computeClock } from './computeClock.ts'
import { assertVersion, loadCase } from './loadCase.ts'
import { storeTopics } from './storeTopics.ts'

/**
 * Corrects the card, with a reason. The number stays. The clock is computed anew only when what it stands on changed and the
 * term was not extended or restarted; nobody recomputes silently.
 * @throws Failure INVALID_INPUT, CONFLICT
 */
export async function correctCard(service: Service, actor: Actor, input: { caseId: number; version: number; card: Card; ruleCode: string | null; reason: string }): Promise<CaseChanged> {
  const { card } = input
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'correct_card')
    await assertVersion(tx, row, input.version)
    if (row.status === 'annulled') throw new Failure('ILLEGAL_TRANSITION', 'Номер аннулирован: карточку исправить нельзя.')
    const problems = checkIntake(card, service.clock.today(), row.registered_on)
    if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0].message, { fields: problems.map(({ path, message }) => ({ path: `card.${path}`, message })) })
    if (row.executor_id !== null) assertAssignable(row.executor_id, { aboutUserId: card.aboutUserId }, 'card.aboutUserId')
    const previous = await tx.selectFrom('case_topics').select('topic_code').where('case_id', '=', row.id).orderBy('main', 'desc').execute()
    const clockMoves =
      isOpen(row.status) && row.clock_restarted_on === null &&
      (input.ruleCode !== null || row.channel !== card.channel || row.type !== card.type || row.applicant_kind !== card.applicantKind || row.received_on !== card.receivedOn ||
        row.author_date !== card.authorDate || row.forwarding_due !== card.forwardingDue || previous.map(({ topic_code }) => topic_code).join() !== card.topics.join())
    const extended = await tx.selectFrom('extensions').select('id').where('case_id', '=', row.id).where('state', '=', 'accepted').executeTakeFirst()
    const clock = clockMoves && extended === undefined ? await computeClock(tx, card, { registeredOn: row.registered_on, ruleCode: input.ruleCode, promisedOn: row.promised_on }) : null
    const result = await changeCase(tx, row, {
      actor,
      at: service.clock.instant(),
      action: 'case.corrected',
      patch: {
        ...cardColumns(card, row),
        ...(clock === null ? {} : { rule_code: clock.rule.code, legal_due: clock.deadline.legalDue, control_due: clock.deadline.controlDue, deadline_json: toJson<unknown>(clock.deadline) }),
      },
      note: input.reason,
    })
    await storeTopics(tx, row.id, card.topics)
    await indexCase(tx, row.id)
    return result
  })
  announce(service, actor, 'case', input.caseId)
  return changed
}
