import type { LetterheadInput } from '../../contract/organisation.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { readLogo } from '../../templates/pdf/readLogo.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { type Setting, readSetting, writeSetting } from '../settings.ts'
import { type LetterheadView, letterheadView } from './getLetterhead.ts'

type StoredLogo = Setting<'letterhead'>['logo']

/**
 * Letters printed from now on are set on this letterhead; signed files stay as they are. A logo that is not used any more stays in the
 * store: letters already signed were made with it.
 * @throws Failure FILE_REJECTED when the logo cannot be printed; CONFLICT when somebody saved in between
 */
export async function saveLetterhead(service: Service, actor: Actor, input: LetterheadInput & { version: number }): Promise<LetterheadView> {
  assertCan(actor, 'manage_settings')
  const { store, clock } = service
  const at = clock.instant()
  const chosen = input.logo instanceof File ? await keepLogo(service, input.logo) : null
  const view = await store.write(async (tx) => {
    const before = await readSetting(tx, 'letterhead')
    const after = { form: input.form, logo: input.logo === 'keep' ? before.logo : (chosen?.logo ?? null) }
    if (chosen !== null) {
      await tx.insertInto('files').values({ sha256: chosen.logo.sha256, bytes: chosen.logo.bytes, media_type: chosen.mediaType, stored_at: at }).onConflict((conflict) => conflict.column('sha256').doNothing()).execute()
    }
    await writeSetting(tx, 'letterhead', after, { version: input.version, at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.letterhead_changed', entity: 'settings', entityId: 'letterhead', before, after })
    return letterheadView(tx)
  })
  announce(service, actor, 'reference')
  return view
}

async function keepLogo({ store }: Service, file: File): Promise<{ logo: NonNullable<StoredLogo>; mediaType: string }> {
  const { bytes, width, height } = await readLogo(new Uint8Array(await file.arrayBuffer()))
  return { logo: { ...(await store.files.put(bytes)), width, height }, mediaType: bytes[0] === 0xff ? 'image/jpeg' : 'image/png' }
}
