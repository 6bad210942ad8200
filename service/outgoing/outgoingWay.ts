import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'

/** The address from which letters go; null while no server is set. */
export async function outgoingWay({ store }: Service, actor: Actor): Promise<{ from: string | null }> {
  assertCan(actor, 'dispatch_reply', 'other')
  return { from: (await readSetting(store.read, 'outgoing'))?.fromAddress ?? null }
}
