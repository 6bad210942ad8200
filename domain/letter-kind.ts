/** Kinds of letter that leave the house. */
export const LETTER_KINDS = [
  'reply', 'extension_notice', 'redirect_body', 'redirect_applicant', 'illegible_notice', 'abuse_notice', 'correspondence_end',
  'details_request', 'acknowledgement', 'withdrawal_confirmation', 'thanks',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]
export const LETTER_KIND_LABELS: Record<LetterKind, string> = {
  reply: 'Ответ по существу',
  extension_notice: 'Уведомление о продлении срока',
  redirect_body: 'Сопроводительное письмо в орган',
  redirect_applicant: 'Уведомление о перенаправлении',
  illegible_notice: 'Уведомление о нечитаемости',
  abuse_notice: 'Уведомление о недопустимости злоупотребления правом',
  correspondence_end: 'Уведомление о прекращении переписки',
  details_request: 'Запрос сведений',
  acknowledgement: 'Уведомление о регистрации',
  withdrawal_confirmation: 'Подтверждение отзыва обращения',
  thanks: 'Благодарность',
}

/** Letters that answer the applicant and so close the case. */
export const ANSWER_KINDS: readonly LetterKind[] = ['reply', 'thanks']

/** Interim letters that a person writes when there is need, without a decision that obliges to. */
export const FREE_KINDS = ['details_request', 'acknowledgement'] as const
export type FreeKind = (typeof FREE_KINDS)[number]

/** True for a letter that moves its case; an interim letter neither stops the clock nor changes the state. */
export const isAnswer = (kind: LetterKind): boolean => ANSWER_KINDS.includes(kind)

/** The kind as the store holds it; what is unknown is treated as an answer, which is checked most strictly. */
export const letterKind = (stored: string): LetterKind => LETTER_KINDS.find((kind) => kind === stored) ?? 'reply'
