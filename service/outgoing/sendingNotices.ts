import { can } from '../../domain/access.ts'
import { NEEDS_PERSON } from '../../domain/outgoing-mail.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

interface SendingNotice {
  readonly kind: 'warning'
  readonly text: string
  readonly caseId: number
}

/** Letters that did not arrive and wait for another way out, while the clock of their cases runs. */
export async function sendingNotices({ store: { read } }: Service, actor: Actor): Promise<SendingNotice[]> {
  if (!can(actor, 'dispatch_reply', 'other') && !can(actor, 'view_board')) return []
  const [mails, returned] = await Promise.all([
    read
      .selectFrom('outgoing_mails as mail').innerJoin('replies', 'replies.id', 'mail.reply_id').innerJoin('cases', 'cases.id', 'mail.case_id')
      .select(['mail.case_id', 'mail.state', 'replies.outgoing_number']).where('replies.state', '=', 'signed').where('mail.state', 'in', NEEDS_PERSON).where('cases.about_user_id', 'is distinct from', actor.userId)
      .where((eb) => eb.not(eb.exists(eb.selectFrom('outgoing_mails as later').select('later.id').whereRef('later.reply_id', '=', 'mail.reply_id').whereRef('later.id', '>', 'mail.id').where('later.state', '<>', 'cancelled'))))
      .orderBy('mail.id').execute(),
    read
      .selectFrom('dispatches').innerJoin('replies', 'replies.id', 'dispatches.reply_id').innerJoin('cases', 'cases.id', 'dispatches.case_id')
      .select(['dispatches.case_id', 'replies.outgoing_number']).distinct().where('replies.state', '=', 'signed').where('dispatches.state', '=', 'failed').where('dispatches.mail_id', 'is', null).where('cases.about_user_id', 'is distinct from', actor.userId)
      .execute(),
  ])
  const told = (caseId: number, text: string): SendingNotice => ({ kind: 'warning', text, caseId })
  return [
    ...mails.map(({ case_id, state, outgoing_number }) => told(case_id, state === 'unknown' ? `Ответ № ${outgoing_number}: неизвестно, ушло ли письмо. Решите это в разделе «Отправка ответов».` : `Ответ № ${outgoing_number} не доставлен, срок идёт. Отправьте его снова или другим способом.`)),
    ...returned.map(({ case_id, outgoing_number }) => told(case_id, `Ответ № ${outgoing_number} не доставлен, срок идёт. Отправьте его снова или другим способом.`)),
  ]
}
