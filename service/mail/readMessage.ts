import type { MessageView } from '../../contract/files.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { safeHtml } from './safeHtml.ts'

/** A message made safe to show: no scripts, no remote content, no forms. */
export async function readMessage(service: Service, actor: Actor, input: { id: number }): Promise<MessageView> {
  const { read } = service.store
  const row = await read.selectFrom('deliveries').selectAll().where('id', '=', input.id).executeTakeFirst()
  if (row === undefined) throw new Failure('NOT_FOUND', 'Письмо не найдено.')
  if (row.case_id === null) assertCan(actor, 'register')
  else await loadCase(read, actor, row.case_id, 'view_card')
  const from = row.from_name === null || row.from_name === '' ? (row.from_address ?? '') : `${row.from_name} <${row.from_address ?? ''}>`
  return {
    deliveryId: row.id,
    from,
    to: row.recipients ?? row.mailbox ?? '',
    subject: row.subject ?? '',
    sentAt: row.sent_at,
    text: row.text ?? '',
    html: row.html === null ? null : safeHtml(row.html),
    notes: [row.reason ?? '', row.notes].join('\n').split('\n').filter((note) => note !== ''),
  }
}
