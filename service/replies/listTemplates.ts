import { LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { ANSWERS } from './templateText.ts'

/** Starter texts of answers; they hold nobody's data, so everybody who is signed in may read them. */
export async function listTemplates(_service: Service, _actor: Actor): Promise<{ code: string; name: string; kind: string; topic: string | null; heading: string; body: string }[]> {
  return ANSWERS.map(({ code, name, kind, topic, heading, body }) => ({ code, name, kind: LETTER_KIND_LABELS[kind], topic, heading, body }))
}
