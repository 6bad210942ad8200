import { can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { plural } from '../../domain/plural.ts'
import type { Service } from '../context.ts'
import { countLeft } from './mailboxView.ts'

/** A mailbox out of reach for so long is worth a word; shorter breaks mend themselves. */
const LONG_SILENCE_MS = 60 * 60_000

export interface MailboxNotice {
  readonly kind: 'warning'
  readonly text: string
  readonly caseId: null
}

/** Mailboxes from which nothing comes: whoever works with the mail must not take the silence for an empty morning. */
export async function mailboxNotices({ store, clock }: Service, actor: Actor): Promise<MailboxNotice[]> {
  if (!can(actor, 'handle_mail') && !can(actor, 'manage_settings')) return []
  const [boxes, left] = await Promise.all([store.read.selectFrom('mailboxes').select(['id', 'name', 'state', 'problem', 'checked_at', 'changed_at']).where('enabled', '=', true).orderBy('id').execute(), countLeft(store.read)])
  const since = new Date(clock.now().getTime() - LONG_SILENCE_MS).toISOString()
  const texts = boxes.flatMap(({ id, name, state, problem, checked_at, changed_at }) => {
    const lost = state === 'stopped' || state === 'needs_password' || (state === 'retrying' && (checked_at ?? changed_at) < since)
    const count = left.get(id) ?? 0
    return [
      ...(lost ? [`Ящик «${name}»: письма не забираются. ${problem ?? ''}`.trim()] : []),
      ...(count > 0 ? [`Ящик «${name}»: ${count} ${plural(count, 'письмо осталось', 'письма остались', 'писем осталось')} на почтовом сервере, программа не смогла ${plural(count, 'его', 'их', 'их')} забрать.`] : []),
    ]
  })
  return texts.map((text) => ({ kind: 'warning', text, caseId: null }))
}
