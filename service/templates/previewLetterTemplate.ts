import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import type { Service } from '../context.ts'
import { letterheadOf } from '../replies/letterheadOf.ts'
import { sampleLetter } from './sampleLetter.ts'

/** The template on the letterhead, with the requisites of the office and an invented case; gaps that a person fills stay visible. */
export async function previewLetterTemplate({ store, clock, fonts }: Service, actor: Actor, input: { heading: string; body: string }): Promise<File> {
  assertCan(actor, 'manage_reference')
  const model = await sampleLetter(store.read, clock.today(), input, await letterheadOf(store))
  const { pdf } = await renderLetter(model, { fonts: await fonts(), signatureField: false, createdAt: clock.now() })
  return new File([new Uint8Array(pdf)], 'Шаблон письма.pdf', { type: 'application/pdf' })
}
