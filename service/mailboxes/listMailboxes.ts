import type { MailboxView } from '../../contract/mailboxes.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { countLeft, mailboxView } from './mailboxView.ts'

export async function listMailboxes(service: Service, actor: Actor): Promise<{ mailboxes: MailboxView[]; passwordsLast: boolean }> {
  assertCan(actor, 'manage_settings')
  const { read } = service.store
  const [rows, left, passwordsLast] = await Promise.all([read.selectFrom('mailboxes').selectAll().orderBy('enabled', 'desc').orderBy('id').execute(), countLeft(read), service.secrets.last()])
  return { mailboxes: await Promise.all(rows.map((row) => mailboxView(service, row, left))), passwordsLast }
}
