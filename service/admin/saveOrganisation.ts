import type { Organisation } from '../../contract/organisation.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, writeSetting } from '../settings.ts'

/** Letters signed from now on carry the new requisites; signed files stay as they are. */
export async function saveOrganisation(service: Service, actor: Actor, input: Organisation & { version: number }): Promise<Organisation & { version: number }> {
  assertCan(actor, 'manage_settings')
  const { version: seen, ...organisation } = input
  const at = service.clock.instant()
  const version = await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'organisation')
    const next = await writeSetting(tx, 'organisation', organisation, { version: seen, at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.organisation_changed', entity: 'settings', entityId: 'organisation', before, after: organisation })
    return next
  })
  announce(service, actor, 'reference')
  return { ...organisation, version }
}
