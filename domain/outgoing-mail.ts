/** A signed letter on its way by e-mail. */
import { formatRuDate, moscowDate, moscowTime, type IsoInstant } from './calendar-date.ts'

/**
 * `queued` → `sending` → `sent` | `queued` again after a temporary refusal | `refused` for good | `failed` after the last attempt.
 * `sending` is written before the server is spoken to; what is found in it at a start, or after a line that broke once the text had begun
 * to go, is `unknown` and waits for a person. `bounced`: it was taken over and came back. `cancelled`: by a person, before it went.
 */
export const OUTGOING_MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'refused', 'unknown', 'bounced', 'cancelled'] as const
export type OutgoingMailState = (typeof OUTGOING_MAIL_STATES)[number]

export const OUTGOING_MAIL_LABELS: Record<OutgoingMailState, string> = {
  queued: 'Ждёт отправки',
  sending: 'Отправляется',
  sent: 'Отправлено',
  failed: 'Не отправлено',
  refused: 'Не доставлено',
  unknown: 'Неизвестно, ушло ли',
  bounced: 'Не доставлено',
  cancelled: 'Отправка отменена',
}

/** While it is in one of these, nobody records another way out and nobody takes the letter back. */
export const ON_ITS_WAY: readonly OutgoingMailState[] = ['queued', 'sending', 'unknown']

/** What somebody has to look at. */
export const NEEDS_PERSON: readonly OutgoingMailState[] = ['failed', 'refused', 'unknown', 'bounced']

/** «Принято сервером mail.example.ru 23.11.2026 в 14:20: 250 2.0.0 Ok: queued as 4F2» */
export function acceptanceProof(host: string, at: IsoInstant, answer: string): string {
  return `Принято сервером ${host} ${formatRuDate(moscowDate(at))} в ${moscowTime(at)}${answer === '' ? '' : `: ${answer}`}`.slice(0, 1000)
}
