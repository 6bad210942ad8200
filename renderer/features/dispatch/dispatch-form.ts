import { z } from 'zod'
import { REPLY_CHANNELS } from '../../../domain/appeal.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { replyAddressProblem } from '../../../domain/contact.ts'
import { plainPostalId, postalIdProblem } from '../../../domain/postal-id.ts'
import type { SignedLetter } from './useDispatchQueue.ts'

const fields = z.object({
  channel: z.enum(REPLY_CHANNELS),
  address: z.string().trim().max(1000),
  dispatchedOn: z.iso.date({ error: 'Введите дату: день, месяц, год' }),
  proof: z.string().trim().max(1000),
  postalId: z.string().trim().max(300).transform(plainPostalId),
  recipient: z.string().trim().max(300),
  documentShown: z.string().trim().max(300),
  proofFile: z.instanceof(File).nullable(),
})
export type DispatchValues = z.input<typeof fields>
export type DispatchInput = z.output<typeof fields>

/** What is checked before the service checks it again: a sentence for each field. */
export function dispatchSchema(letter: Pick<SignedLetter, 'signedOn'>, today: IsoDate) {
  return fields.superRefine((value, context) => {
    const refuse = (path: keyof DispatchValues, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const address = replyAddressProblem(value.channel, value.address)
    if (address !== null) refuse('address', address)
    if (value.dispatchedOn > today) refuse('dispatchedOn', 'Дата отправки не может быть позже сегодняшней.')
    if (value.dispatchedOn < letter.signedOn) refuse('dispatchedOn', 'Письмо не могло уйти раньше, чем его подписали.')
    const postal = value.channel === 'post' ? postalIdProblem(value.postalId) : null
    if (postal !== null) refuse('postalId', postal)
    if (value.channel === 'post' && value.postalId === '' && value.proof === '') refuse('postalId', 'Введите ШПИ, а для простого письма — номер реестра в подтверждении.')
    if (value.channel === 'pick_up' && value.recipient === '') refuse('recipient', 'Запишите, кто получил письмо.')
    if (value.channel === 'phone' && value.proof.length < 3) refuse('proof', 'Запишите разговор: когда и что сообщили.')
    if (value.channel === 'fax' && value.proof === '' && value.proofFile === null) refuse('proof', 'Запишите время и номер отчёта аппарата или приложите его файлом.')
    if (value.channel === 'account_portal' && value.proof === '' && value.proofFile === null) refuse('proof', 'Запишите, когда письмо размещено, или приложите снимок экрана.')
  })
}

export function initialValues(letter: SignedLetter, today: IsoDate): DispatchValues {
  return { channel: letter.replyChannel, address: letter.replyAddress, dispatchedOn: today, proof: '', postalId: '', recipient: '', documentShown: '', proofFile: null }
}

/** A field of the form by the name the service gives it. */
export function isField(path: string): path is keyof DispatchValues {
  return path in fields.shape
}
