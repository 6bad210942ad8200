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
