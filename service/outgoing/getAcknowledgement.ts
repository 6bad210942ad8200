import type { AcknowledgementSettings } from '../../contract/mailboxes.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

export async function getAcknowledgement({ store }: Service, actor: Actor): Promise<AcknowledgementSettings & { version: number }> {
  assertCan(actor, 'manage_settings')
  const { value, version } = await readSettingVersion(store.read, 'acknowledgement')
  return { ...value, version }
}
