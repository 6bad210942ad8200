import { LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { fillPlaceholders, placeholdersOfOrganisation } from '../../domain/placeholders.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { ANSWERS } from './templateText.ts'

/** Starter texts of answers with the requisites in their places; they hold nobody's data, so everybody who is signed in may read them. */
export async function listTemplates({ store }: Service, _actor: Actor): Promise<{ code: string; name: string; kind: string; topic: string | null; heading: string; body: string }[]> {
  const known = placeholdersOfOrganisation(await readSetting(store.read, 'organisation'))
  return ANSWERS.map(({ code, name, kind, topic, heading, body }) => ({ code, name, kind: LETTER_KIND_LABELS[kind], topic, heading, body: fillPlaceholders(body, known) }))
}
