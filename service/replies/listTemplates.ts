import { LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { fillPlaceholders, placeholdersOfOrganisation } from '../../domain/placeholders.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { answerTemplates } from './templateText.ts'

/** Starter texts of answers with the requisites in their places; they hold nobody's data, so everybody who is signed in may read them. */
export async function listTemplates({ store }: Service, _actor: Actor): Promise<{ code: string; name: string; kind: string; topic: string | null; heading: string; body: string }[]> {
  const [texts, organisation] = await Promise.all([answerTemplates(store.read).execute(), readSetting(store.read, 'organisation')])
  const known = placeholdersOfOrganisation(organisation)
  return texts.map(({ code, name, kind, topic_code: topic, heading, body }) => ({ code, name, kind: LETTER_KIND_LABELS[kind], topic, heading, body: fillPlaceholders(body, known) }))
}
