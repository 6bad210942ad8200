import type { MailRow, MailTab } from '../../contract/mail.ts'
import { trayCounts, trayQuery } from '../../db/queries/tray.ts'
import type { DeliveryState } from '../../db/schema/files.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

const STATES: Record<MailTab, readonly DeliveryState[]> = { waiting: ['new'], unread: ['quarantined'], set_aside: ['set_aside'], done: ['registered', 'attached'] }

interface MailList {
  rows: MailRow[]
  total: number
  counts: { waiting: number; unread: number; set_aside: number }
}

/** A page of the tray: those that wait in the order they came, the rest newest first. */
export async function listMail(service: Service, actor: Actor, input: { tab: MailTab; offset: number; limit: number }): Promise<MailList> {
  assertCan(actor, 'handle_mail')
  const { tab, offset, limit } = input
  const { read } = service.store
  const [rows, { done, ...counts }] = await Promise.all([trayQuery(read, { states: STATES[tab], newestFirst: tab !== 'waiting', offset, limit }).execute(), trayCounts(read)])
  return {
    rows: rows.map((row) => ({
      id: row.id,
      state: row.state,
      from: row.from_name || row.from_address || '',
      subject: row.subject ?? '',
      preview: row.preview.replace(/\s+/gu, ' ').trim(),
      mailbox: row.mailbox ?? '',
      receivedAt: row.received_at,
      attachments: row.attachments,
      autoSubmitted: row.auto_submitted,
      reason: row.reason,
      caseNumber: row.case_number,
      setAsideNumber: row.set_aside_number,
    })),
    total: tab === 'done' ? done : counts[tab],
    counts,
  }
}
