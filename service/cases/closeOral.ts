import type { Justification, ReplyResult } from '../../domain/appeal.ts'
import { moscowInstant, moscowTime, type IsoDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import { answerProblems, ORAL_WAY_INFO, type OralWay } from '../../domain/oral/answer.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { assertTopic, closingColumns, dropPendingExtension } from '../decisions/closing.ts'
import { refuseFields } from '../oral/checkForm.ts'
import { changeCase, type CaseChanged } from './changeCase.ts'
import { assertVersion, loadCase } from './loadCase.ts'

interface CloseOralInput {
  readonly caseId: number
  readonly version: number
  readonly talkedOn: IsoDate
  readonly talkedTime: string
  readonly way: OralWay
  readonly answer: string
  readonly result: ReplyResult
  readonly justified: Justification | null
}

/**
 * Closes an oral appeal by the talk that answered it: the clock stops on the day of the talk, no letter is written.
 * @throws Failure INVALID_INPUT field by field; ILLEGAL_TRANSITION for a written appeal; NOT_READY without a topic; CONFLICT
 */
export async function closeOral(service: Service, actor: Actor, input: CloseOralInput): Promise<CaseChanged> {
  const at = service.clock.instant()
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'close_oral')
    await assertVersion(tx, row, input.version)
    if (row.form !== 'oral') throw new Failure('ILLEGAL_TRANSITION', 'На письменное обращение отвечают письмом: закрыть его разговором нельзя. Подготовьте ответ.')
    const status = nextStatus(row.status, 'close_oral')
    refuseFields(answerProblems(input, { receivedOn: row.received_on, today: service.clock.today(), now: moscowTime(at) }))
    await assertTopic(tx, row.id)
    const talkedAt = moscowInstant(input.talkedOn, input.talkedTime)
    await tx.insertInto('oral_answers').values({ case_id: row.id, talked_at: talkedAt, way: input.way, answer: input.answer, recorded_by: actor.userId, recorded_at: at }).execute()
    await dropPendingExtension(tx, row.id, { actor, at })
    return changeCase(tx, row, {
      actor, at, action: 'case.answered_orally',
      patch: {
        status, result: input.result, justified: input.justified, dispatch_channel: ORAL_WAY_INFO[input.way].channel, dispatched_on: input.talkedOn,
        ...(await closingColumns(tx, { on: input.talkedOn, at })),
      },
      details: { talked_at: talkedAt, way: input.way, answer: input.answer },
    })
  })
  announce(service, actor, 'case', changed.caseId)
  return changed
}
