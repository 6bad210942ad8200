import type { FieldErrors, Resolver } from 'react-hook-form'
import { isEmail } from '../../../domain/contact.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import type { FieldProblem } from '../../../domain/failure.ts'
import { checkIntake } from '../../../domain/intake-check.ts'
import { cardOf, type CardFieldName, type CardForm } from './cardForm.ts'

/** Where the sentence about a field of the card stands in the form. */
export function formField(path: string): CardFieldName | null {
  const name = path.replace(/^card\./, '').split('.')[0] ?? ''
  if (name === 'surname' || name === 'name' || name === 'patronymic') return 'person'
  return isFormField(name) ? name : null
}

/** The order in which a person meets the fields; the first wrong one takes the focus. */
export const FORM_ORDER: readonly CardFieldName[] = [
  'channel', 'type', 'receivedOn', 'applicantKind', 'person', 'organisation', 'signatory', 'collectiveCount', 'contactPerson', 'bookNumber', 'bookPage', 'accountNumber', 'phones', 'email',
  'address', 'postalIndex', 'summary', 'topics', 'replyChannel', 'replyAddress', 'recurrence', 'authorNumber', 'authorDate', 'forwardingBody', 'forwardingNumber', 'forwardingDate',
  'forwardingDue', 'representative', 'representativeBasis', 'contractNumber', 'inn', 'ogrn', 'meterNumber', 'objectAddress', 'postalId', 'office', 'sheets', 'attachmentSheets',
  'specialConditions', 'aboutUserId', 'fullText',
]

const KNOWN: ReadonlySet<string> = new Set(FORM_ORDER)
const isFormField = (name: string): name is CardFieldName => KNOWN.has(name)

/** Every problem of the form, in the words of the domain. */
export function cardProblems(form: CardForm, today: IsoDate, registeredOn: IsoDate = today): FieldProblem[] {
  const problems = checkIntake(cardOf(form), today, registeredOn)
  if (form.replyChannel === 'email' && form.replyAddress.trim() !== '' && !isEmail(form.replyAddress)) {
    problems.push({ path: 'replyAddress', message: 'Адрес электронной почты записан с ошибкой: нужен вид имя@домен.ру.' })
  }
  return problems
}

/** Checks with the rules of the domain, the same that the service applies. */
export function cardResolver(today: IsoDate, registeredOn: IsoDate = today): Resolver<CardForm> {
  return (values) => {
    const errors: FieldErrors<CardForm> = {}
    for (const { path, message } of cardProblems(values, today, registeredOn)) {
      const name = formField(path)
      if (name !== null && errors[name] === undefined) Object.assign(errors, { [name]: { type: 'check', message } })
    }
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors }
  }
}
