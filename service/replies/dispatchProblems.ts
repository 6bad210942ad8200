import type { ReplyChannel } from '../../domain/appeal.ts'
import { formatRuDate, type IsoDate } from '../../domain/calendar-date.ts'
import { replyAddressProblem } from '../../domain/contact.ts'
import type { FieldProblem } from '../../domain/failure.ts'

export interface DispatchInput {
  replyId: number
  channel: ReplyChannel
  address: string
  dispatchedOn: IsoDate
  proof: string
  postalId: string
  recipient: string
}

/** What is wrong with a record of dispatch, field by field, §9.7 of the Standard: each channel leaves its own proof. */
export function dispatchProblems(input: DispatchInput, today: IsoDate, signedOn: IsoDate): FieldProblem[] {
  const { channel, address, dispatchedOn, proof, postalId, recipient } = input
  const problems: FieldProblem[] = []
  const add = (path: keyof DispatchInput, message: string | null): void => {
    if (message !== null) problems.push({ path, message })
  }
  if (dispatchedOn > today) add('dispatchedOn', `Дата отправки ${formatRuDate(dispatchedOn)} ещё не наступила. Исправьте её.`)
  if (dispatchedOn < signedOn) add('dispatchedOn', `Письмо подписано ${formatRuDate(signedOn)}: раньше этого дня оно отправлено быть не могло.`)
  add('address', replyAddressProblem(channel, address))
  if (channel === 'post' && postalId !== '' && !isPostalId(postalId)) add('postalId', 'ШПИ состоит из 14 цифр (по России) или имеет вид RA123456789RU. Проверьте его.')
  if (channel === 'post' && postalId === '' && proof === '') add('proof', 'Укажите ШПИ или реестр, по которому письмо сдано на почту.')
  if (channel === 'pick_up' && recipient === '') add('recipient', 'Укажите, кто получил письмо под подпись.')
  if ((channel === 'phone' || channel === 'fax') && proof === '') add('proof', channel === 'phone' ? 'Запишите, кто и когда говорил с заявителем.' : 'Укажите отчёт о передаче факса.')
  return problems
}

function isPostalId(text: string): boolean {
  return /^(?:\d{14}|[A-Z]{2}\d{9}[A-Z]{2})$/u.test(text.replaceAll(/[\s-]/gu, '').toUpperCase())
}
