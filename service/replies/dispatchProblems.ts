import type { ReplyChannel } from '../../domain/appeal.ts'
import { formatRuDate, type IsoDate } from '../../domain/calendar-date.ts'
import { replyAddressProblem } from '../../domain/contact.ts'
import type { FieldProblem } from '../../domain/failure.ts'
import { postalIdProblem } from '../../domain/postal-id.ts'

export interface DispatchInput {
  replyId: number
  channel: ReplyChannel
  address: string
  dispatchedOn: IsoDate
  proof: string
  postalId: string
  recipient: string
  documentShown: string
  /** A screenshot or a report of the machine. */
  proofFile: File | null
}

/** What is wrong with a record of dispatch, field by field, §9.7 of the Standard: each channel leaves its own proof. */
export function dispatchProblems(input: DispatchInput, today: IsoDate, signedOn: IsoDate): FieldProblem[] {
  const { channel, address, dispatchedOn, proof, postalId, recipient, proofFile } = input
  const problems: FieldProblem[] = []
  const add = (path: keyof DispatchInput, message: string | null): void => {
    if (message !== null) problems.push({ path, message })
  }
  if (dispatchedOn > today) add('dispatchedOn', `Дата отправки ${formatRuDate(dispatchedOn)} ещё не наступила. Исправьте её.`)
  if (dispatchedOn < signedOn) add('dispatchedOn', `Письмо подписано ${formatRuDate(signedOn)}: раньше этого дня оно отправлено быть не могло.`)
  add('address', replyAddressProblem(channel, address))
  if (channel === 'post') add('postalId', postalIdProblem(postalId))
  if (channel === 'post' && postalId === '' && proof === '') add('proof', 'Укажите ШПИ или реестр, по которому письмо сдано на почту.')
  if (channel === 'pick_up' && recipient === '') add('recipient', 'Укажите, кто получил письмо под подпись.')
  if (channel === 'phone' && proof === '') add('proof', 'Запишите, кто и когда говорил с заявителем.')
  if (channel === 'fax' && proof === '' && proofFile === null) add('proof', 'Укажите отчёт о передаче факса или приложите его файлом.')
  if (channel === 'account_portal' && proof === '' && proofFile === null) add('proof', 'Запишите, когда письмо размещено, или приложите снимок экрана.')
  return problems
}
