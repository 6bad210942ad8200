import { assertCan } from '../../domain/access.ts'
import type { LetterheadForm } from '../../domain/letterhead.ts'
import type { Actor } from '../../domain/people.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

export interface LetterheadView {
  readonly form: LetterheadForm
  readonly logo: { width: number; height: number; bytes: number } | null
  readonly version: number
}

export function getLetterhead({ store }: Service, actor: Actor): Promise<LetterheadView> {
  assertCan(actor, 'manage_settings')
  return letterheadView(store.read)
}

export async function letterheadView(read: ReadHandle): Promise<LetterheadView> {
  const { value, version } = await readSettingVersion(read, 'letterhead')
  return { form: value.form, logo: value.logo && { width: value.logo.width, height: value.logo.height, bytes: value.logo.bytes }, version }
}
