import type { MailboxCondition, MailboxView } from '../../contract/mailboxes.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Service } from '../context.ts'
import { mailboxSecret, recallSecret } from '../secrets/storedSecret.ts'
import type { MailboxRow } from './mailboxRow.ts'

/** Letters that stay on the server, by mailbox. */
export async function countLeft(read: ReadHandle): Promise<Map<number, number>> {
  const rows = await read.selectFrom('mailbox_left').select(['mailbox_id', (eb) => eb.fn.countAll<number>().as('left')]).where('taken_at', 'is', null).groupBy('mailbox_id').execute()
  return new Map(rows.map(({ mailbox_id, left }) => [mailbox_id, left]))
}

export function conditionOf(row: MailboxRow, left: ReadonlyMap<number, number>): MailboxCondition {
  return {
    id: row.id, name: row.name, state: row.enabled ? row.state : 'off', problem: row.enabled ? row.problem : null, checkedAt: row.checked_at, nextTryAt: row.enabled ? row.next_try_at : null,
    received: row.received, left: left.get(row.id) ?? 0,
  }
}

/** A mailbox as the settings show it; its password never leaves the service. */
export async function mailboxView(service: Service, row: MailboxRow, left: ReadonlyMap<number, number>): Promise<MailboxView> {
  return {
    ...conditionOf(row, left), version: row.version, host: row.host, port: row.port, security: row.security, login: row.login, caPem: row.ca_pem ?? '', folder: row.folder, since: row.since,
    afterProcessing: row.after_processing, doneFolder: row.done_folder ?? '', pollMinutes: row.poll_minutes, enabled: row.enabled, hasPassword: (await recallSecret(service, mailboxSecret(row.id))) !== null,
  }
}
