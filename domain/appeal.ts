/** Vocabulary of an appeal: codes are stored, labels are shown. Paragraphs are of the company's Standard. */

/** Channel classes, §4.4. */
export const CHANNEL_CLASSES = ['in_person', 'remote', 'interactive'] as const
export type ChannelClass = (typeof CHANNEL_CLASSES)[number]

/** Intake channels, §7.2, §8, §9.4. */
export const CHANNELS = ['post', 'handed_in', 'fax', 'phone', 'reception', 'comment_book', 'email', 'site_form', 'account_portal'] as const
export type Channel = (typeof CHANNELS)[number]

export const CHANNEL_INFO: Record<Channel, { label: string; class: ChannelClass; form: AppealForm }> = {
  post: { label: 'Почта', class: 'remote', form: 'written' },
  handed_in: { label: 'Нарочно', class: 'in_person', form: 'written' },
  fax: { label: 'Факс', class: 'remote', form: 'written' },
  phone: { label: 'Телефон', class: 'remote', form: 'oral' },
  reception: { label: 'Личный приём', class: 'in_person', form: 'oral' },
  comment_book: { label: 'Книга отзывов и предложений', class: 'in_person', form: 'written' },
  email: { label: 'Электронная почта', class: 'interactive', form: 'electronic' },
  site_form: { label: 'Интернет-приёмная', class: 'interactive', form: 'electronic' },
  account_portal: { label: 'Личный кабинет', class: 'interactive', form: 'electronic' },
}

export const APPEAL_FORMS = ['written', 'electronic', 'oral'] as const
export type AppealForm = (typeof APPEAL_FORMS)[number]
export const APPEAL_FORM_LABELS: Record<AppealForm, string> = { written: 'Письменное', electronic: 'Электронное', oral: 'Устное' }

/** Types of feedback, §9.3; application, request and claim come from office practice. */
export const APPEAL_TYPES = ['complaint', 'proposal', 'review', 'application', 'request', 'claim'] as const
export type AppealType = (typeof APPEAL_TYPES)[number]
export const APPEAL_TYPE_LABELS: Record<AppealType, string> = {
  complaint: 'Жалоба',
  proposal: 'Предложение',
  review: 'Отзыв',
  application: 'Заявление',
  request: 'Запрос',
  claim: 'Претензия',
}

/** Who writes, §1.2. */
export const APPLICANT_KINDS = ['individual', 'entrepreneur', 'self_employed', 'legal_entity', 'housing', 'collective', 'anonymous'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]
export const APPLICANT_KIND_LABELS: Record<ApplicantKind, string> = {
  individual: 'Физическое лицо',
  entrepreneur: 'Индивидуальный предприниматель',
  self_employed: 'Самозанятый',
  legal_entity: 'Юридическое лицо',
  housing: 'ТСЖ, ЖСК, кооператив или УК',
  collective: 'Коллективное обращение',
  anonymous: 'Анонимно',
}
/** Kinds that carry the name of an organisation instead of a person's. */
export const ORGANISATION_KINDS: readonly ApplicantKind[] = ['legal_entity', 'housing']

/** Channel that the applicant names for the reply, §9.7; independent of the intake channel. */
export const REPLY_CHANNELS = ['post', 'email', 'phone', 'fax', 'pick_up', 'account_portal'] as const
export type ReplyChannel = (typeof REPLY_CHANNELS)[number]
export const REPLY_CHANNEL_LABELS: Record<ReplyChannel, string> = {
  post: 'Почтой',
  email: 'Электронной почтой',
  phone: 'По телефону',
  fax: 'Факсом',
  pick_up: 'Лично в руки',
  account_portal: 'В личный кабинет',
}

export const RECURRENCES = ['first', 'repeated', 'duplicate'] as const
export type Recurrence = (typeof RECURRENCES)[number]
export const RECURRENCE_LABELS: Record<Recurrence, string> = { first: 'Первичное', repeated: 'Повторное', duplicate: 'Дубликат' }

/** How a card is tied to an earlier one; nothing merges by itself. */
export const LINK_KINDS = ['repeated', 'duplicate', 'related'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
export const LINK_KIND_LABELS: Record<LinkKind, string> = { repeated: 'повторное', duplicate: 'дубликат', related: 'по тому же вопросу' }

/** Outcome of a case, card field 9. */
export const RESULTS = ['satisfied', 'partly', 'explained', 'refused', 'redirected', 'no_action', 'no_reply', 'correspondence_ended', 'withdrawn'] as const
export type CaseResult = (typeof RESULTS)[number]
export const RESULT_LABELS: Record<CaseResult, string> = {
  satisfied: 'Удовлетворено',
  partly: 'Удовлетворено частично',
  explained: 'Разъяснено',
  refused: 'Отказано',
  redirected: 'Перенаправлено',
  no_action: 'Без действий',
  no_reply: 'Оставлено без ответа',
  correspondence_ended: 'Переписка прекращена',
  withdrawn: 'Отозвано заявителем',
}
/** Outcomes that a reply on substance may have; the rest come from a recorded decision. */
export const REPLY_RESULTS = ['satisfied', 'partly', 'explained', 'refused'] as const
export type ReplyResult = (typeof REPLY_RESULTS)[number]

export const JUSTIFICATIONS = ['yes', 'partly', 'no'] as const
export type Justification = (typeof JUSTIFICATIONS)[number]
export const JUSTIFICATION_LABELS: Record<Justification, string> = { yes: 'Обоснованно', partly: 'Частично обоснованно', no: 'Не обоснованно' }

/** States of a case; the transitions between them are in lifecycle.ts. */
export const CASE_STATUSES = [
  'registered', 'assigned', 'in_work', 'for_signature', 'returned', 'signed', 'dispatched',
  'proposal_pending', 'closed_no_action', 'closed_no_reply', 'redirected', 'annulled',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]
export const CASE_STATUS_LABELS: Record<CaseStatus, string> = {
  registered: 'Не назначено',
  assigned: 'Назначено',
  in_work: 'В работе',
  for_signature: 'На подписи',
  returned: 'Возвращено',
  signed: 'Подписано',
  dispatched: 'Ответ отправлен',
  proposal_pending: 'Ждёт решения',
  closed_no_action: 'Закрыто без действий',
  closed_no_reply: 'Закрыто без ответа',
  redirected: 'Перенаправлено',
  annulled: 'Номер аннулирован',
}
/** The clock still runs in these. */
export const OPEN_STATUSES: readonly CaseStatus[] = ['registered', 'assigned', 'in_work', 'for_signature', 'returned', 'signed', 'proposal_pending']

/** Grounds of DOMAIN «cases with no action or no reply»: §7.2.6, §7.2.7 and, as profile, 59-ФЗ. */
export const GROUNDS = ['abuse', 'threat', 'illegible', 'no_contacts', 'repeated_answered', 'not_competent', 'withdrawn'] as const
export type Ground = (typeof GROUNDS)[number]
export const GROUND_LABELS: Record<Ground, string> = {
  abuse: 'Нецензурные или оскорбительные выражения',
  threat: 'Угрозы жизни, здоровью или имуществу сотрудника',
  illegible: 'Текст не поддаётся прочтению',
  no_contacts: 'Не указаны контактные данные',
  repeated_answered: 'Повторное без новых доводов, отвечено не менее двух раз',
  not_competent: 'Не относится к компетенции',
  withdrawn: 'Отозвано заявителем',
}
