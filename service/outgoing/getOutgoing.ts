import type { OutgoingView } from '../../contract/mailboxes.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { OUTGOING_SECRET, recallSecret } from '../secrets/storedSecret.ts'
import { readSettingVersion } from '../settings.ts'

export async function getOutgoing(service: Service, actor: Actor): Promise<OutgoingView> {
  assertCan(actor, 'manage_settings')
  return outgoingView(service)
}

export async function outgoingView(service: Service): Promise<OutgoingView> {
  const { value, version } = await readSettingVersion(service.store.read, 'outgoing')
  return { server: value, version, hasPassword: (await recallSecret(service, OUTGOING_SECRET)) !== null, passwordsLast: await service.secrets.last() }
}
