import type { AcknowledgementSettings } from '../../contract/mailboxes.ts'

/** What the office begins with; it is off until somebody switches it on, and every word of it may be changed. */
export const FIRST_ACKNOWLEDGEMENT: AcknowledgementSettings = {
  enabled: false,
  subject: 'Обращение зарегистрировано: № {номер}',
  body: `Здравствуйте!

Ваше обращение получено и зарегистрировано {дата} под № {номер}.
Ответ будет дан не позднее {срок}.

Это письмо составлено автоматически. Если хотите дополнить обращение, напишите нам и укажите его номер.

{организация}`,
  silentSenders: ['noreply', 'no-reply', 'no_reply', 'donotreply', 'do-not-reply', 'mailer-daemon', 'postmaster', 'bounce', 'bounces'],
}
