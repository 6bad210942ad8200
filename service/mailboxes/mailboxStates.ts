import type { MailboxCondition } from '../../contract/mailboxes.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { conditionOf, countLeft } from './mailboxView.ts'

/** How the mailboxes are doing, for whoever works with what comes out of them. */
export async function mailboxStates({ store }: Service, actor: Actor): Promise<MailboxCondition[]> {
  if (!can(actor, 'manage_settings')) assertCan(actor, 'handle_mail')
  const [rows, left] = await Promise.all([store.read.selectFrom('mailboxes').selectAll().where('enabled', '=', true).orderBy('id').execute(), countLeft(store.read)])
  return rows.map((row) => conditionOf(row, left))
}
