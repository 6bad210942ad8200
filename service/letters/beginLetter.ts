import type { ReplyView } from '../../contract/replies.ts'
import { formatRuDate, isIsoDate, type IsoDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { FreeKind } from '../../domain/letter-kind.ts'
import { isOpen } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { loadReply } from '../replies/loadReply.ts'
import { replyView } from '../replies/replyView.ts'
import { draftLetter } from './draftLetter.ts'

export interface LetterInput {
  caseId: number
  kind: FreeKind
  /** What is asked for; '' in an acknowledgement. */
  details: string
  answerDue: IsoDate | null
}

/**
 * Begins a request for details or an acknowledgement of registration on paper. A request has a wait of its own and stops no clock
 * (a legitimate stop is a recorded decision).
 * @throws Failure INVALID_INPUT field by field; ILLEGAL_TRANSITION for a case that is closed
 */
export async function beginLetter(service: Service, actor: Actor, input: LetterInput): Promise<ReplyView> {
  const { store, clock } = service
  const id = await store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'write_notice')
    if (!isOpen(row.status)) throw new Failure('ILLEGAL_TRANSITION', 'Обращение закрыто: запросы и уведомления о регистрации пишут, пока оно рассматривается.')
    const request = input.kind === 'details_request'
    if (request) assertRequest(input, clock.today())
    const gaps: Record<string, string> = request ? { 'какие сведения или документы': input.details.replace(/[.\s]+$/u, ''), 'дата представления': input.answerDue === null ? '' : formatRuDate(input.answerDue) } : {}
    return draftLetter(tx, row, { kind: input.kind, dutyId: null, recipient: null, gaps, answerDue: request ? input.answerDue : null }, { actor, at: clock.instant() })
  })
  announce(service, actor, 'reply', input.caseId)
  const { reply, row } = await loadReply(store.read, actor, id, 'view_card')
  return replyView(service, store.read, row, reply)
}

function assertRequest({ details, answerDue }: LetterInput, today: IsoDate): void {
  const fields = [
    ...(details.trim() === '' ? [{ path: 'details', message: 'Напишите, какие сведения или документы нужны.' }] : []),
    ...(answerDue === null || !isIsoDate(answerDue) ? [{ path: 'answerDue', message: 'Укажите, до какого дня ждать ответа.' }] : []),
    ...(answerDue !== null && answerDue <= today ? [{ path: 'answerDue', message: 'Ответа ждут до дня, который ещё не наступил. Исправьте дату.' }] : []),
  ]
  if (fields[0] !== undefined) throw new Failure('INVALID_INPUT', fields[0].message, { fields })
}
