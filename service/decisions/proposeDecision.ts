import type { Ground } from '../../domain/appeal.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { NewRow, Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import { assertGround, assertMayPropose, GROUND_RULES } from '../../domain/ground.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { assertVersion, loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { oweDecisionNotices } from '../letters/owe.ts'
import { closePrint } from '../originals/cancelPrint.ts'
import { withdrawVisas } from '../visas/withdrawVisas.ts'
import { assertTopic, closingColumns, dropPendingExtension } from './closing.ts'
import { groundCard } from './groundCard.ts'
import { noticeText } from './noticeText.ts'

export interface ProposalInput {
  caseId: number
  version: number
  ground: Ground
  reason: string
  fragment: string
  redirectTo: string
}

/**
 * Proposes to close a case without a reply on substance; another person decides. A threat is marked urgent and seen at once. A
 * withdrawal by the applicant is a fact: it is recorded, and the case closes.
 * @throws Failure FORBIDDEN (not this role's ground), INVALID_INPUT (what the ground lacks), ILLEGAL_TRANSITION, NOT_READY (no topic), CONFLICT
 */
export async function proposeDecision(service: Service, actor: Actor, input: ProposalInput): Promise<CaseChanged> {
  const { ground } = input
  const rule = GROUND_RULES[ground]
  const changed = await service.store.write(async (tx) => {
    const { row, relation } = await loadCase(tx, actor, input.caseId)
    assertMayPropose(ground, actor.roles)
    assertCan(actor, rule.decider === null ? 'record_withdrawal' : 'propose_decision', relation)
    await assertVersion(tx, row, input.version)
    const status = nextStatus(row.status, rule.decider === null ? rule.closingAction : 'propose')
    const check = assertGround(ground, await groundCard(tx, row, input))
    // A threat must reach the deputy director at once; its card is put in order before the decision.
    if (!rule.urgent) await assertTopic(tx, row.id)
    const at = service.clock.instant()
    await takeFromSignature(tx, row, { userId: actor.userId, at })
    const notice = await noticeText(tx, row, check.notice)
    const proposal = {
      case_id: row.id, ground, reason: input.reason, fragment: input.fragment || null, redirect_to: input.redirectTo || null,
      proposed_by: actor.userId, proposed_at: at, notice_kind: notice,
    } satisfies NewRow<'proposals'>
    const details = { ground, fragment: input.fragment, redirectTo: input.redirectTo, notice }
    if (rule.decider !== null) {
      await tx.insertInto('proposals').values(proposal).execute()
      return changeCase(tx, row, { actor, at, action: 'decision.proposed', patch: { status, status_before_proposal: row.status, urgent: row.urgent || check.urgent }, details, note: input.reason })
    }
    await dropPendingExtension(tx, row.id, { actor, at })
    const recorded = await tx.insertInto('proposals').values({ ...proposal, state: 'accepted', decided_by: actor.userId, decided_at: at }).returning(['id', 'ground', 'fragment', 'redirect_to']).executeTakeFirstOrThrow()
    await oweDecisionNotices(tx, row, recorded, { actor, at, today: service.clock.today() })
    const patch = { status, result: rule.result, ...(await closingColumns(tx, { on: service.clock.today(), at })) }
    return changeCase(tx, row, { actor, at, action: 'decision.recorded', patch, details, note: input.reason })
  })
  announce(service, actor, 'decision', input.caseId)
  return changed
}

/** A letter that waits for a visa or a signature goes back to its draft; one that is being signed this very moment is let through first. */
async function takeFromSignature(tx: WriteHandle, row: Row<'cases'>, by: { userId: number; at: IsoInstant }): Promise<void> {
  const signing = await tx.selectFrom('replies').select('id').where('case_id', '=', row.id).where('state', '=', 'signing').executeTakeFirst()
  if (signing !== undefined) throw new Failure('CONFLICT', 'Ответ по обращению сейчас подписывают. Обновите карточку и повторите.')
  const print = await tx.selectFrom('ink_prints').selectAll().where('case_id', '=', row.id).where('state', '=', 'waiting').executeTakeFirst()
  if (print !== undefined) await closePrint(tx, print, { state: 'draft', reason: 'обращение отозвано заявителем', by: by.userId, at: by.at })
  await withdrawVisas(tx, { caseId: row.id }, by.at)
  await tx.updateTable('replies').set((eb) => ({ state: 'draft', version: eb('version', '+', 1) })).where('case_id', '=', row.id).where('state', 'in', ['visa', 'submitted']).execute()
}
