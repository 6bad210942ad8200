import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { MailServer } from '../ports/mailbox.ts'

export type MailboxRow = Row<'mailboxes'>

export async function readMailbox(read: ReadHandle, id: number): Promise<MailboxRow | undefined> {
  return read.selectFrom('mailboxes').selectAll().where('id', '=', id).executeTakeFirst()
}

export function serverOf({ host, port, security, login, ca_pem }: MailboxRow): MailServer {
  return { host, port, security, login, caPem: ca_pem ?? '' }
}
