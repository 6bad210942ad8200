import { assertCan, can } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { notFound } from '../admin/refusals.ts'
import { readMailbox } from './mailboxRow.ts'

/** Looks for new letters at once instead of at the next poll; what comes of it is seen in the state of the mailbox. */
export async function fetchNow(service: Service, actor: Actor, input: { id: number }): Promise<{ ok: true }> {
  if (!can(actor, 'manage_settings')) assertCan(actor, 'handle_mail')
  const box = await readMailbox(service.store.read, input.id)
  if (box === undefined) throw notFound('Почтовый ящик')
  if (!box.enabled) throw new Failure('NOT_READY', `Ящик «${box.name}» выключен. Включите его: «Настройки → Почтовые ящики».`)
  service.wake.emit('mailbox', box.id)
  return { ok: true }
}
