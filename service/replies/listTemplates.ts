import { LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { templateFacts } from './templateFacts.ts'
import { answerTemplates, fillTemplate } from './templateText.ts'

/** Starter texts of answers, with what the card and the requisites know in their places. */
export async function listTemplates({ store, clock }: Service, actor: Actor, input: { caseId: number }): Promise<{ code: string; name: string; kind: string; topic: string | null; heading: string; body: string }[]> {
  const { row } = await loadCase(store.read, actor, input.caseId, 'draft_reply')
  const [texts, known] = await Promise.all([answerTemplates(store.read).execute(), templateFacts(store.read, row, { today: clock.today() })])
  return texts.map(({ code, name, kind, topic_code: topic, heading, body }) => ({ code, name, kind: LETTER_KIND_LABELS[kind], topic, heading: fillTemplate(heading, row, known), body: fillTemplate(body, row, known) }))
}
