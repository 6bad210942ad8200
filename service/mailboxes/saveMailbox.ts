import type { MailboxInput, MailboxView } from '../../contract/mailboxes.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { changedMeanwhile, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { mailboxSecret, storeSecret } from '../secrets/storedSecret.ts'
import { checkMailbox, needsPasswordAgain } from './checkMailbox.ts'
import { type MailboxRow, readMailbox } from './mailboxRow.ts'
import { countLeft, mailboxView } from './mailboxView.ts'
import { forgetProgress } from './progress.ts'

/**
 * Adds or changes a mailbox; it is connected at once. The password is sealed by the system or remembered until the program ends; the audit says
 * that it was changed and nothing more.
 */
export async function saveMailbox(service: Service, actor: Actor, input: MailboxInput): Promise<MailboxView> {
  assertCan(actor, 'manage_settings')
  const { store, clock, secrets } = service
  checkMailbox(input)
  if (input.id !== null && input.password === '') await needsPasswordAgain(service, input)
  const at = clock.instant()
  const columns = columnsOf(input)
  const passwordSet = input.password !== ''
  const row = await store.write(async (tx) => {
    const before = input.id === null ? undefined : await readMailbox(tx, input.id)
    if (input.id !== null && before === undefined) throw notFound('Почтовый ящик')
    if (before !== undefined && before.version !== input.version) throw changedMeanwhile(before.version)
    const next = { ...columns, state: input.enabled ? 'new' : 'off', problem: null, next_try_at: null, changed_at: at, changed_by: actor.userId } as const
    const saved = before === undefined
      ? await tx.insertInto('mailboxes').values({ ...next, checked_at: null }).returningAll().executeTakeFirstOrThrow()
      : await tx.updateTable('mailboxes').set({ ...next, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()
    if (before !== undefined && (input.since ?? '') < (before.since ?? '')) await forgetProgress(tx, before.id)
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: before === undefined ? 'mailbox.added' : 'mailbox.changed', entity: 'mailbox', entityId: saved.id,
      before: before === undefined ? null : auditOf(before), after: { ...auditOf(saved), ...(passwordSet ? { passwordSet } : {}) },
    })
    return saved
  })
  // A new mailbox gets its number by the write above. Cut off here, it asks for the password again.
  if (passwordSet) {
    const sealed = await secrets.keep(mailboxSecret(row.id), input.password)
    await store.write((tx) => storeSecret(tx, mailboxSecret(row.id), sealed, at))
  }
  service.wake.emit('mailbox', row.id)
  announce(service, actor, 'mailbox')
  return mailboxView(service, row, await countLeft(store.read))
}

function columnsOf(input: MailboxInput) {
  return {
    name: input.name, host: input.host, port: input.port, security: input.security, login: input.login, ca_pem: input.caPem === '' ? null : input.caPem, folder: input.folder, since: input.since,
    after_processing: input.afterProcessing, done_folder: input.afterProcessing === 'move' ? input.doneFolder : null, poll_minutes: input.pollMinutes, enabled: input.enabled,
  }
}

const auditOf = ({ name, host, port, security, login, ca_pem, folder, since, after_processing, done_folder, poll_minutes, enabled }: MailboxRow) => ({
  mailboxName: name, host, port, security, login, ownAuthority: ca_pem !== null, folder, since, afterProcessing: after_processing, doneFolder: done_folder, pollMinutes: poll_minutes, enabled,
})
