import type { LetterMailSettings } from '../../contract/sending.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

export async function getLetterMail({ store }: Service, actor: Actor): Promise<LetterMailSettings & { version: number }> {
  assertCan(actor, 'manage_settings')
  const { value, version } = await readSettingVersion(store.read, 'letterMail')
  return { ...value, version }
}
