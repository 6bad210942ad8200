import { z } from 'zod'
import { AFTER_PROCESSING, MAIL_SECURITIES, MAILBOX_STATES } from '../domain/mail-server.ts'
import { done, id, isoDate, isoInstant, version } from './fields.ts'
import { procedure } from './procedure.ts'

const host = z.string().trim().min(1, 'Укажите сервер').max(253).regex(/^[^\s/:@]+$|^\[?[0-9a-f:]+\]?$/iu, 'Нужно только имя сервера, например mail.example.ru')
const port = z.int('Укажите порт числом').min(1, 'Порт — от 1 до 65535').max(65_535, 'Порт — от 1 до 65535')
const folder = z.string().trim().max(255)
const server = z.object({
  host, port, security: z.enum(MAIL_SECURITIES), login: z.string().trim().max(254),
  /** Certificate of an own authority, PEM; '' trusts the usual ones only. */
  caPem: z.string().trim().max(100_000),
})
/** '' leaves the password as it is. */
const password = z.string().max(1000)

export const mailboxInput = server.extend({
  id: id.nullable(), version, name: z.string().trim().min(1, 'Назовите ящик').max(100), login: z.string().trim().min(1, 'Укажите имя для входа').max(254), password,
  folder: folder.min(1, 'Укажите папку'), since: isoDate.nullable(), afterProcessing: z.enum(AFTER_PROCESSING), doneFolder: folder,
  pollMinutes: z.int('Укажите минуты числом').min(1, 'От 1 минуты').max(1440, 'Не больше суток'), enabled: z.boolean(),
})
export type MailboxInput = z.infer<typeof mailboxInput>

const condition = z.object({
  state: z.enum(MAILBOX_STATES), problem: z.string().nullable(), checkedAt: isoInstant.nullable(), nextTryAt: isoInstant.nullable(),
  /** Letters of the last look. */
  received: z.int(),
  /** Letters that stay on the server because they cannot be fetched. */
  left: z.int(),
})
export const mailboxView = mailboxInput.omit({ password: true }).extend({ ...condition.shape, id, hasPassword: z.boolean() })
export type MailboxView = z.infer<typeof mailboxView>

export const mailboxCondition = condition.extend({ id, name: z.string() })
export type MailboxCondition = z.infer<typeof mailboxCondition>

/** What a trial connection found: all is well, or what is wrong, what to do, and the field to look at. */
export const trial = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), summary: z.string() }),
  z.object({ ok: z.literal(false), problem: z.string(), field: z.string().nullable() }),
])
export type Trial = z.infer<typeof trial>

export const outgoingServer = server.extend({ fromName: z.string().trim().max(100), fromAddress: z.email('Нужен вид имя@домен.ру') })
export const outgoingInput = outgoingServer.extend({ password, version })
export type OutgoingInput = z.infer<typeof outgoingInput>
export const outgoingView = z.object({ server: outgoingServer.nullable(), version, hasPassword: z.boolean(), passwordsLast: z.boolean() })
export type OutgoingView = z.infer<typeof outgoingView>

export const acknowledgementSettings = z.object({
  enabled: z.boolean(), subject: z.string().trim().min(3, 'Укажите тему письма').max(200), body: z.string().trim().min(10, 'Напишите текст письма').max(5000),
  /** Words in the name of an address that is never answered. */
  silentSenders: z.array(z.string().trim().min(3, 'Не короче трёх букв').max(64)).max(100),
})
export type AcknowledgementSettings = z.infer<typeof acknowledgementSettings>

export const mailboxes = {
  list: procedure
    .route({ method: 'GET', path: '/mailboxes', summary: 'Mailboxes of the office with their settings' })
    /** passwordsLast: the system keeps passwords; otherwise they are asked after each start. */
    .output(z.object({ mailboxes: z.array(mailboxView), passwordsLast: z.boolean() })),
  save: procedure.route({ method: 'PUT', path: '/mailboxes', summary: 'Add or change a mailbox' }).input(mailboxInput).output(mailboxView),
  test: procedure.route({ method: 'POST', path: '/mailboxes/trial', summary: 'Try the settings of a mailbox without saving them' }).input(mailboxInput).output(trial),
  state: procedure.route({ method: 'GET', path: '/mailboxes/state', summary: 'How the mailboxes are doing' }).output(z.array(mailboxCondition)),
  fetchNow: procedure.route({ method: 'POST', path: '/mailboxes/{id}/fetch', summary: 'Look for new letters now' }).input(z.object({ id: z.coerce.number().int().positive() })).output(done),
  outgoing: procedure.route({ method: 'GET', path: '/outgoing-server', summary: 'Server that sends letters' }).output(outgoingView),
  saveOutgoing: procedure.route({ method: 'PUT', path: '/outgoing-server', summary: 'Change the server that sends letters' }).input(outgoingInput).output(outgoingView),
  testOutgoing: procedure
    .route({ method: 'POST', path: '/outgoing-server/trial', summary: 'Send a trial letter by settings that are not saved yet' })
    .input(outgoingInput.extend({ to: z.email('Нужен вид имя@домен.ру') }))
    .output(trial),
  acknowledgement: procedure.route({ method: 'GET', path: '/acknowledgement', summary: 'Confirmation of registration by e-mail' }).output(acknowledgementSettings.extend({ version })),
  saveAcknowledgement: procedure.route({ method: 'PUT', path: '/acknowledgement', summary: 'Change the confirmation of registration' }).input(acknowledgementSettings.extend({ version })).output(acknowledgementSettings.extend({ version })),
}
