import { expect } from 'vitest'
import type { MailboxInput } from '../../../../contract/mailboxes.ts'
import type { MailboxState } from '../../../../domain/mail-server.ts'
import type { Service } from '../../../../service/context.ts'
import { saveMailbox } from '../../../../service/mailboxes/saveMailbox.ts'
import type { TestOffice } from '../../support.ts'
import { type Dovecot, LOGIN, PASSWORD } from './dovecot.ts'

/** Settings that work with the server, by TLS and its own authority; what is given replaces them. */
export function settings(dovecot: Dovecot, given: Partial<MailboxInput> = {}): MailboxInput {
  return {
    id: null, version: 0, name: 'Приёмная', host: '127.0.0.1', port: dovecot.tlsPort, security: 'tls', login: LOGIN, password: PASSWORD, caPem: dovecot.caPem, folder: 'INBOX', since: null,
    afterProcessing: 'leave', doneFolder: '', pollMinutes: 1440, enabled: true, ...given,
  }
}

export const addMailbox = (office: TestOffice, dovecot: Dovecot, given: Partial<MailboxInput> = {}) => saveMailbox(office.service, office.actor('administrator'), settings(dovecot, given))

/** Message-IDs of what came in and was read, oldest first. */
export async function deliveredIds({ store }: Service): Promise<string[]> {
  const rows = await store.read.selectFrom('deliveries').select('message_id').where('state', '!=', 'received').orderBy('id').execute()
  return rows.map(({ message_id }) => message_id ?? '')
}

/** Longer than a busy machine needs. */
const PATIENCE = { timeout: 40_000, interval: 50 }

export async function untilDelivered({ store }: Service, count: number): Promise<void> {
  const read = async () => (await store.read.selectFrom('deliveries').select(({ fn }) => fn.countAll<number>().as('n')).where('state', '!=', 'received').executeTakeFirstOrThrow()).n
  await expect.poll(read, PATIENCE).toBe(count)
}

export async function untilState(service: Service, state: MailboxState, problem: RegExp | null = null): Promise<void> {
  const look = async () => {
    const row = await service.store.read.selectFrom('mailboxes').select(['state', 'problem']).executeTakeFirstOrThrow()
    return `${row.state}: ${row.problem ?? ''}`
  }
  await expect.poll(look, PATIENCE).toMatch(new RegExp(`^${state}: .*${problem?.source ?? ''}`, 'u'))
}
