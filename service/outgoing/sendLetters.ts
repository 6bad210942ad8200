import { appendAudit } from '../../db/audit/append.ts'
import { FileDamaged } from '../../db/errors.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson } from '../../db/schema/json.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { letterFileName } from '../replies/letterFileName.ts'
import { OUTGOING_SECRET, recallSecret } from '../secrets/storedSecret.ts'
import { readSetting } from '../settings.ts'
import { explainSmtp, fateOf } from './explainSmtp.ts'
import { type OutgoingServer, SendingFailed, sendBySmtp } from './sendBySmtp.ts'
import { settleLetter, tryAgain, type OutgoingMail } from './settleLetter.ts'

const CUT = 'Связь с почтовым сервером оборвалась, когда письмо уже передавалось.'
const INTERRUPTED = 'Программа прервалась во время отправки, ответа сервера она не дождалась.'

/** What a crash caught between «sending» and the server's answer may have gone out: a person decides, nothing is repeated by itself. */
export async function recoverLetters(service: Service): Promise<void> {
  const rows = await service.store.read.selectFrom('outgoing_mails').selectAll().where('state', '=', 'sending').execute()
  for (const mail of rows) await settleLetter(service, mail, { state: 'unknown', problem: INTERRUPTED })
}

/** Sends what is due, one after another. Resolves to the instant at which the next attempt is due, null when nothing waits. */
export async function sendLetters(service: Service, stopped: () => boolean): Promise<Date | null> {
  const { store, clock } = service
  for (;;) {
    const mail = await store.read.selectFrom('outgoing_mails').selectAll().where('state', '=', 'queued').orderBy('next_try_at').orderBy('id').limit(1).executeTakeFirst()
    if (mail === undefined) return null
    if (stopped() || mail.next_try_at > clock.instant()) return new Date(mail.next_try_at)
    await sendOne(service, mail)
  }
}

async function sendOne(service: Service, queued: OutgoingMail): Promise<void> {
  const { store, clock } = service
  const server = await readSetting(store.read, 'outgoing')
  const password = server === null || server.login === '' ? null : await recallSecret(service, OUTGOING_SECRET)
  const file = await signedFile(service, queued)
  if (file === null) return settleLetter(service, queued, { state: 'failed', problem: 'Подписанный файл повреждён: письмо не отправлено. Сообщите администратору.' })
  const mail = { ...queued, attempts: queued.attempts + 1, tried_at: clock.instant() }
  const { numUpdatedRows } = await store.write((tx) => tx.updateTable('outgoing_mails').set({ state: 'sending', attempts: mail.attempts, tried_at: mail.tried_at }).where('id', '=', mail.id).where('state', '=', 'queued').executeTakeFirst())
  // Somebody took it out of the line in this very moment.
  if (numUpdatedRows === 0n) return
  announce(service, null, 'reply', mail.case_id)
  if (server === null) return tryAgain(service, mail, 'Сервер исходящей почты не настроен. Его указывает администратор.')
  if (server.login !== '' && password === null) return tryAgain(service, mail, 'Нужен пароль исходящей почты. Его вводит администратор.')
  try {
    const answer = await sendBySmtp(server, password, await messageOf(service, mail, file))
    await settleLetter(service, mail, { state: 'sent', problem: null, answer, server })
  } catch (error) {
    if (!(error instanceof SendingFailed)) throw error
    await settleFailed(service, mail, error, server)
  }
}

async function settleFailed(service: Service, mail: OutgoingMail, error: SendingFailed, server: OutgoingServer): Promise<void> {
  const fate = fateOf(error)
  const { message } = explainSmtp(error, server)
  if (fate === 'not_sent') await tryAgain(service, mail, message)
  else await settleLetter(service, mail, { state: fate, problem: fate === 'unknown' ? CUT : message })
}

interface SignedBytes {
  readonly name: string
  readonly bytes: Buffer
}

/** The file as it was signed, its hash checked; null, with an alarm in the audit, when the bytes are not those. */
async function signedFile({ store, clock }: Service, mail: OutgoingMail): Promise<SignedBytes | null> {
  const document: Pick<Row<'documents'>, 'id' | 'sha256' | 'outgoing_number'> = await store.read.selectFrom('documents').select(['id', 'sha256', 'outgoing_number']).where('id', '=', mail.document_id).executeTakeFirstOrThrow()
  try {
    return { name: letterFileName('Ответ', document.outgoing_number), bytes: Buffer.from(await store.files.get(document.sha256)) }
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error
    await store.write((tx) =>
      appendAudit(tx, {
        at: clock.instant(), actor: { userId: null, name: 'программа' }, action: 'alarm.file_damaged', entity: 'document', entityId: document.id, caseId: mail.case_id,
        after: { outgoingNumber: document.outgoing_number, sha256: document.sha256, reason: error.reason },
      }),
    )
    return null
  }
}

async function messageOf({ store }: Service, mail: OutgoingMail, { name, bytes }: SignedBytes) {
  const { replyTo } = await readSetting(store.read, 'letterMail')
  return {
    to: mail.address, subject: mail.subject, text: mail.body, messageId: mail.message_id, inReplyTo: mail.in_reply_to, references: fromJson(mail.reference_ids), replyTo,
    envelopeId: envelopeId(mail.message_id), attachment: { name, content: bytes, mediaType: 'application/pdf' },
  }
}

/** The Message-ID without its brackets: what RFC 3461 §4.4 lets an envelope be called. */
const envelopeId = (messageId: string): string => messageId.replaceAll(/[<>]/gu, '')
