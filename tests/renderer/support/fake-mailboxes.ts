import { implement } from '@orpc/server'
import { contract } from '../../../contract/index.ts'
import type { MailboxView } from '../../../contract/mailboxes.ts'

const os = implement(contract)

const MAILBOX: MailboxView = {
  id: 1, version: 1, name: 'Приёмная', host: 'imap.example.ru', port: 993, security: 'tls', login: 'priem', caPem: '', folder: 'INBOX', since: null, afterProcessing: 'flag', doneFolder: '', pollMinutes: 5,
  enabled: true, hasPassword: true, state: 'connected', problem: null, checkedAt: '2026-11-23T07:14:00.000Z', nextTryAt: null, received: 3, left: 0,
}
const MAILBOXES: MailboxView[] = [
  MAILBOX,
  { ...MAILBOX, id: 2, name: 'Жалобы', state: 'retrying', problem: 'Сервер «imap.example.ru» не отвечает.', nextTryAt: '2026-11-23T07:20:00.000Z', left: 2 },
  { ...MAILBOX, id: 3, name: 'Архив', enabled: false, state: 'off', checkedAt: null },
]

export function fakeMailboxes(note: (name: string, input: unknown) => void) {
  return {
    list: os.mailboxes.list.handler(() => ({ mailboxes: MAILBOXES, passwordsLast: false })),
    save: os.mailboxes.save.handler(({ input }) => {
      note('saveMailbox', input)
      const { password: _, ...kept } = input
      return { ...MAILBOX, ...kept, id: input.id ?? 9, version: input.version + 1 }
    }),
    test: os.mailboxes.test.handler(({ input }) =>
      input.host === 'imap.example.ru' ? { ok: true as const, summary: 'Соединение установлено.' } : { ok: false as const, problem: `Сервер «${input.host}» не найден.`, field: 'host' },
    ),
    fetchNow: os.mailboxes.fetchNow.handler(({ input }) => {
      note('fetchNow', input)
      return { ok: true as const }
    }),
    outgoing: os.mailboxes.outgoing.handler(() => ({ server: null, version: 0, hasPassword: false, passwordsLast: true })),
    acknowledgement: os.mailboxes.acknowledgement.handler(() => ({ enabled: false, subject: 'Обращение № {номер}', body: 'Ваше обращение № {номер} принято', silentSenders: ['noreply'], version: 0 })),
    saveAcknowledgement: os.mailboxes.saveAcknowledgement.handler(({ input, errors }) => {
      throw errors.INVALID_INPUT({ message: 'Сначала настройте сервер исходящей почты.', data: { fields: [{ path: 'enabled', message: `Сначала настройте сервер исходящей почты, чтобы отправить «${input.subject}».` }] } })
    }),
  }
}
