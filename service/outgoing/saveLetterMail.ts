import type { LetterMailSettings } from '../../contract/sending.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { COVER_PLACEHOLDERS, unknownCoverMarks } from '../../domain/cover-letter.ts'
import type { Actor } from '../../domain/people.ts'
import { invalid } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, writeSetting } from '../settings.ts'

/** Applies to letters put in line from now on. The executor's name and phone stay in the text: the citizen must see whom to ask (§7.2.5 of the Standard). */
export async function saveLetterMail(service: Service, actor: Actor, input: LetterMailSettings & { version: number }): Promise<LetterMailSettings & { version: number }> {
  assertCan(actor, 'manage_settings')
  const { version, ...settings } = input
  for (const field of ['subject', 'body'] as const) {
    const [wrong] = unknownCoverMarks(settings[field])
    if (wrong !== undefined) throw invalid(field, `Метки {${wrong}} нет. Можно: ${Object.keys(COVER_PLACEHOLDERS).map((name) => `{${name}}`).join(', ')}.`)
  }
  for (const needed of ['исполнитель', 'телефон'] as const) if (!settings.body.includes(`{${needed}}`)) throw invalid('body', `Поставьте в текст метку {${needed}}: заявитель должен видеть, к кому обратиться.`)
  const at = service.clock.instant()
  const next = await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'letterMail')
    const saved = await writeSetting(tx, 'letterMail', settings, { version, at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.letter_mail_changed', entity: 'settings', entityId: 'letterMail', before, after: settings })
    return saved
  })
  announce(service, actor, 'mailbox')
  return { ...settings, version: next }
}
