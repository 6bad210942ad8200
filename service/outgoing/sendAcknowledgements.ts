import { appendAudit } from '../../db/audit/append.ts'
import type { Row } from '../../db/schema/index.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { OUTGOING_SECRET, recallSecret } from '../secrets/storedSecret.ts'
import { readSetting } from '../settings.ts'
import { SendingFailed, sendBySmtp } from './sendBySmtp.ts'
import { explainSmtp, fateOf } from './explainSmtp.ts'

type Acknowledgement = Row<'acknowledgements'>

/** Minutes before the second, third … attempt; after the last one it is given up and the case says so. */
const PAUSES_MIN = [1, 5, 15, 60, 240, 720, 1440]

/** What a crash caught between «sending» and the server's answer may have gone out: it is never sent again, and the case says so. */
export async function recoverAcknowledgements(service: Service): Promise<void> {
  const rows = await service.store.read.selectFrom('acknowledgements').selectAll().where('state', '=', 'sending').execute()
  for (const row of rows) await settle(service, row, 'unknown', 'Программа прервалась во время отправки')
}

/** Sends what is due, one after another. Resolves to the instant at which the next attempt is due, null when nothing waits. */
export async function sendAcknowledgements(service: Service, stopped: () => boolean): Promise<Date | null> {
  const { store, clock } = service
  for (;;) {
    const row = await store.read.selectFrom('acknowledgements').selectAll().where('state', '=', 'waiting').orderBy('next_try_at').orderBy('id').limit(1).executeTakeFirst()
    if (row === undefined) return null
    if (stopped() || row.next_try_at > clock.instant()) return new Date(row.next_try_at)
    await sendOne(service, row)
  }
}

async function sendOne(service: Service, row: Acknowledgement): Promise<void> {
  const { store } = service
  const server = await readSetting(store.read, 'outgoing')
  const password = server === null || server.login === '' ? null : await recallSecret(service, OUTGOING_SECRET)
  if (server === null || (server.login !== '' && password === null)) {
    await again(service, row, server === null ? 'Сервер исходящей почты не настроен' : 'Нужен пароль исходящей почты')
    return
  }
  await store.write((tx) => tx.updateTable('acknowledgements').set({ state: 'sending', attempts: row.attempts + 1 }).where('id', '=', row.id).execute())
  try {
    await sendBySmtp(server, password, {
      to: row.address, subject: row.subject, text: row.body, messageId: row.message_id, inReplyTo: row.in_reply_to,
      // RFC 3834 §5.1; the second keeps the vacation answers of Exchange away.
      headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    })
  } catch (error) {
    if (!(error instanceof SendingFailed)) throw error
    const fate = fateOf(error)
    const { message } = explainSmtp(error, server)
    const attempted = { ...row, attempts: row.attempts + 1 }
    if (fate === 'not_sent') await again(service, attempted, message)
    else await settle(service, attempted, fate === 'refused' ? 'failed' : 'unknown', message)
    return
  }
  await settle(service, row, 'sent', null)
}

async function again(service: Service, row: Acknowledgement, problem: string): Promise<void> {
  const pause = PAUSES_MIN[Math.max(0, row.attempts - 1)]
  if (pause === undefined) return settle(service, row, 'failed', problem)
  const next = new Date(service.clock.now().getTime() + pause * 60_000).toISOString()
  await service.store.write((tx) => tx.updateTable('acknowledgements').set({ state: 'waiting', problem, next_try_at: next }).where('id', '=', row.id).execute())
}

const ACTIONS = { sent: 'mail.acknowledged', failed: 'mail.acknowledgement_failed', unknown: 'mail.acknowledgement_unknown' } as const

/** The end of it, recorded on the case. */
async function settle(service: Service, row: Acknowledgement, state: keyof typeof ACTIONS, problem: string | null): Promise<void> {
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    await tx.updateTable('acknowledgements').set({ state, problem, sent_at: state === 'sent' ? at : null }).where('id', '=', row.id).execute()
    await appendAudit(tx, { at, actor: { userId: null, name: 'программа' }, action: ACTIONS[state], entity: 'acknowledgement', entityId: row.id, caseId: row.case_id, after: { sentTo: row.address, messageId: row.message_id }, note: problem })
  })
  announce(service, null, 'case', row.case_id)
}
