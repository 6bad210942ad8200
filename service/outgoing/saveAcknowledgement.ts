import type { AcknowledgementSettings } from '../../contract/mailboxes.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { ACKNOWLEDGEMENT_PLACEHOLDERS, unknownPlaceholders } from '../../domain/acknowledgement.ts'
import type { Actor } from '../../domain/people.ts'
import { invalid } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, writeSetting } from '../settings.ts'

/** Applies to appeals registered from now on. */
export async function saveAcknowledgement(service: Service, actor: Actor, input: AcknowledgementSettings & { version: number }): Promise<AcknowledgementSettings & { version: number }> {
  assertCan(actor, 'manage_settings')
  const { version, ...settings } = input
  for (const field of ['subject', 'body'] as const) {
    const [wrong] = unknownPlaceholders(settings[field])
    if (wrong !== undefined) throw invalid(field, `Метки {${wrong}} нет. Можно: ${Object.keys(ACKNOWLEDGEMENT_PLACEHOLDERS).map((name) => `{${name}}`).join(', ')}.`)
  }
  if (settings.enabled && !settings.body.includes('{номер}') && !settings.subject.includes('{номер}')) throw invalid('body', 'Поставьте в текст метку {номер}: без номера подтверждение ничего не говорит.')
  if (settings.enabled && (await readSetting(service.store.read, 'outgoing')) === null) throw invalid('enabled', 'Сначала настройте сервер исходящей почты: без него подтверждение отправить нечем.')
  const at = service.clock.instant()
  const next = await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'acknowledgement')
    const saved = await writeSetting(tx, 'acknowledgement', settings, { version, at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.acknowledgement_changed', entity: 'settings', entityId: 'acknowledgement', before, after: settings })
    return saved
  })
  announce(service, actor, 'mailbox')
  return { ...settings, version: next }
}
