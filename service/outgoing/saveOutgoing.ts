import type { OutgoingInput, OutgoingView } from '../../contract/mailboxes.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { OUTGOING_SECRET, storeSecret } from '../secrets/storedSecret.ts'
import { readSetting, writeSetting } from '../settings.ts'
import { outgoingPassword } from './checkOutgoing.ts'
import type { OutgoingServer } from './sendBySmtp.ts'
import { outgoingView } from './getOutgoing.ts'

/** Changes the server that sends letters; what waits to be sent is tried at once. */
export async function saveOutgoing(service: Service, actor: Actor, input: OutgoingInput): Promise<OutgoingView> {
  assertCan(actor, 'manage_settings')
  await outgoingPassword(service, input)
  const { password, version, ...server } = input
  const at = service.clock.instant()
  const sealed = password === '' ? null : await service.secrets.keep(OUTGOING_SECRET, password)
  await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'outgoing')
    await writeSetting(tx, 'outgoing', server, { version, at, by: actor.userId })
    if (password !== '') await storeSecret(tx, OUTGOING_SECRET, sealed, at)
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.outgoing_changed', entity: 'settings', entityId: 'outgoing',
      before: before === null ? null : auditOf(before), after: { ...auditOf(server), ...(password === '' ? {} : { passwordSet: true }) },
    })
  })
  service.wake.emit('acknowledgement')
  service.wake.emit('letter')
  announce(service, actor, 'mailbox')
  return outgoingView(service)
}

const auditOf = ({ caPem, ...rest }: OutgoingServer) => ({ ...rest, ownAuthority: caPem !== '' })
