import type { VisaSettings } from '../../contract/visas.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { VisaMode } from '../../domain/visa.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSettingVersion, writeSetting } from '../settings.ts'

/** Whose visas are needed, and who heads each unit. */
export async function getVisaSettings({ store }: Service, actor: Actor): Promise<VisaSettings> {
  assertCan(actor, 'manage_settings')
  const { read } = store
  const [{ value, version }, units, users] = await Promise.all([
    readSettingVersion(read, 'visas'),
    read.selectFrom('units').selectAll().where('active', '=', true).orderBy('name').execute(),
    read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic', 'unit_id']).where('active', '=', true).orderBy('surname').execute(),
  ])
  return {
    mode: value.mode, version,
    units: units.map((unit) => ({
      id: unit.id, name: unit.name, version: unit.version, headId: unit.head_user_id,
      people: users.filter(({ unit_id }) => unit_id === unit.id).map(({ id, surname, name, patronymic }) => ({ id, shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }) })),
    })),
  }
}

/** Letters that wait for a visa already go on waiting for it. */
export async function saveVisaMode(service: Service, actor: Actor, input: { mode: VisaMode; version: number }): Promise<VisaSettings> {
  assertCan(actor, 'manage_settings')
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const { value } = await readSettingVersion(tx, 'visas')
    await writeSetting(tx, 'visas', { mode: input.mode }, { version: input.version, at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.visas_changed', entity: 'settings', entityId: 'visas', before: { visaMode: value.mode }, after: { visaMode: input.mode } })
  })
  announce(service, actor, 'reference')
  return getVisaSettings(service, actor)
}
