/** What a card must have to be registered, and what cannot be true. The form keeps every character and shows these sentences. */
import { type AppealType, type ApplicantKind, CHANNEL_INFO, type Channel, ORGANISATION_KINDS, REPLY_CHANNEL_LABELS, type ReplyChannel } from './appeal.ts'
import { type IsoDate, addDays, formatRuDate, isIsoDate } from './calendar-date.ts'
import type { DeadlineRule } from './deadline-rule.ts'
import type { FieldProblem } from './failure.ts'
import { isEmail, isPhone } from './contact.ts'

/** The card as far as the check looks at it; the names are those of the form. */
export interface IntakeCard {
  readonly channel: Channel | null
  readonly type: AppealType | null
  readonly receivedOn: IsoDate
  readonly applicantKind: ApplicantKind | null
  readonly surname: string
  readonly organisation: string
  readonly summary: string
  readonly email: string
  readonly phones: readonly string[]
  readonly collectiveCount: number | null
  readonly contactPerson: string
  readonly authorDate: IsoDate | null
  readonly forwardingDate: IsoDate | null
  /** The date set by a supervising body. */
  readonly forwardingDue: IsoDate | null
}

/**
 * Problems field by field, in the order of the form; empty when the card can be registered. `registeredOn` is the store's
 * date of registration, today for a new card.
 */
export function checkIntake(card: IntakeCard, today: IsoDate, registeredOn: IsoDate = today): FieldProblem[] {
  const problems: FieldProblem[] = []
  const add = (path: keyof IntakeCard, message: string): void => {
    problems.push({ path, message })
  }
  if (card.channel === null) add('channel', 'Выберите, как поступило обращение.')
  if (card.type === null) add('type', 'Выберите вид обращения.')
  const receivedProblem = receiptProblem(card.receivedOn, today, registeredOn)
  if (receivedProblem !== null) add('receivedOn', receivedProblem)
  if (card.applicantKind === null) add('applicantKind', 'Укажите, кто обращается.')
  else problems.push(...applicantProblems(card, card.applicantKind))
  if (card.summary.trim() === '') add('summary', 'Напишите краткое содержание обращения.')
  if (card.email.trim() !== '' && !isEmail(card.email)) add('email', 'Адрес электронной почты записан с ошибкой: нужен вид имя@домен.ру.')
  const wrongPhone = card.phones.find((phone) => !isPhone(phone))
  if (wrongPhone !== undefined) add('phones', `Номер «${wrongPhone}» записан с ошибкой: нужно не меньше 5 цифр.`)
  const authored = notAfter(card.authorDate, today, 'Дата письма заявителя')
  if (authored !== null) add('authorDate', authored)
  const forwarded = notAfter(card.forwardingDate, today, 'Дата сопроводительного письма')
  if (forwarded !== null) add('forwardingDate', forwarded)
  if (card.forwardingDue !== null && !isIsoDate(card.forwardingDue)) add('forwardingDue', 'Назначенный срок записан с ошибкой: нужен вид ДД.ММ.ГГГГ.')
  else if (card.forwardingDue !== null && card.forwardingDue < registeredOn) {
    add('forwardingDue', `Назначенный срок ${formatRuDate(card.forwardingDue)} раньше регистрации ${formatRuDate(registeredOn)}. Исправьте дату.`)
  }
  return problems
}

/** What a warning is judged by, besides the card itself. */
export interface IntakeFacts {
  readonly receivedOn: IsoDate
  readonly authorDate: IsoDate | null
  readonly applicantKind: ApplicantKind | null
  readonly replyChannel: ReplyChannel
  /** Where the reply would go by the card (`replyAddressOf`); '' when the card does not say. */
  readonly replyTo: string
  /** Strict date of the answer by the proposed or chosen rule; null when it cannot be told yet. */
  readonly legalDue: IsoDate | null
}

/** What does not stop registration but should be seen: a late registration, a due date already past, an answer with nowhere to go. */
export function intakeWarnings(card: IntakeFacts, registeredOn: IsoDate, registrationRule: DeadlineRule | null): string[] {
  const warnings: string[] = []
  if (registrationRule?.amount != null && isIsoDate(card.receivedOn)) {
    const latest = addDays(card.receivedOn, registrationRule.amount)
    if (registeredOn > latest) warnings.push(`Обращение следовало зарегистрировать до ${formatRuDate(latest)} (${registrationRule.basis}).`)
  }
  if (card.authorDate !== null && card.authorDate > card.receivedOn) warnings.push('Письмо датировано позже, чем поступило. Проверьте обе даты.')
  if (card.legalDue !== null && card.legalDue < registeredOn) {
    warnings.push(`Срок ответа ${formatRuDate(card.legalDue)} уже прошёл: обращение будет просрочено с первого дня. Проверьте дату, от которой он считается.`)
  }
  if (card.applicantKind !== 'anonymous' && card.replyChannel !== 'pick_up' && card.replyTo.trim() === '') {
    warnings.push(`Ответ направить «${REPLY_CHANNEL_LABELS[card.replyChannel]}», а куда — в карточке не указано: отправить его будет некуда.`)
  }
  return warnings
}

function receiptProblem(receivedOn: IsoDate, today: IsoDate, registeredOn: IsoDate): string | null {
  if (!isIsoDate(receivedOn)) return 'Укажите дату поступления в виде ДД.ММ.ГГГГ.'
  if (receivedOn > today) return `Дата поступления ${formatRuDate(receivedOn)} ещё не наступила. Исправьте её.`
  if (receivedOn > registeredOn) return `Дата поступления ${formatRuDate(receivedOn)} позже регистрации ${formatRuDate(registeredOn)}. Исправьте её.`
  return null
}

function applicantProblems(card: IntakeCard, kind: ApplicantKind): FieldProblem[] {
  if (kind === 'anonymous') {
    const named = [card.surname, card.organisation].some((text) => text.trim() !== '')
    return named ? [{ path: 'applicantKind', message: 'Указано «Анонимно», но заявитель назван. Выберите другой вид заявителя или очистите имя.' }] : []
  }
  const problems: FieldProblem[] = []
  if (ORGANISATION_KINDS.includes(kind)) {
    if (card.organisation.trim() === '') problems.push({ path: 'organisation', message: 'Укажите название организации.' })
  } else if (kind === 'collective') {
    if (card.collectiveCount === null || card.collectiveCount < 2) problems.push({ path: 'collectiveCount', message: 'Укажите число подписавших: не меньше двух.' })
    if (card.surname.trim() === '' && card.contactPerson.trim() === '') problems.push({ path: 'contactPerson', message: 'Укажите, кому из подписавших отвечать.' })
  } else if (card.surname.trim() === '') {
    problems.push({ path: 'surname', message: 'Укажите фамилию заявителя или выберите «Анонимно».' })
  }
  return problems
}

function notAfter(date: IsoDate | null, today: IsoDate, what: string): string | null {
  if (date === null) return null
  if (!isIsoDate(date)) return `${what} записана с ошибкой: нужен вид ДД.ММ.ГГГГ.`
  return date > today ? `${what} ${formatRuDate(date)} ещё не наступила. Исправьте её.` : null
}

/** Oral appeals take a recorded talk, not a letter; their numbers and terms are their own. */
export function isOral(channel: Channel): boolean {
  return CHANNEL_INFO[channel].form === 'oral'
}
