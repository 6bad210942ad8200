import type { LetterheadInput } from '../../contract/organisation.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { readLogo } from '../../templates/pdf/readLogo.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import type { Service } from '../context.ts'
import { letterheadOf } from '../replies/letterheadOf.ts'
import { sampleLetter } from '../templates/sampleLetter.ts'

const SAMPLE = {
  heading: 'О рассмотрении обращения',
  body: 'Сообщаем, что Ваше обращение рассмотрено. Так будет выглядеть письмо на выбранном бланке: с реквизитами организации, датой и номером, адресатом и подписью.\nНаименование, адрес и телефоны на бланке берутся из реквизитов, логотип — из выбранного изображения.',
} as const

/** An invented letter on the letterhead that is being chosen, before it is saved. */
export async function previewLetterhead(service: Service, actor: Actor, input: LetterheadInput): Promise<File> {
  assertCan(actor, 'manage_settings')
  const { store, clock, fonts } = service
  const logo = input.logo instanceof File ? await readLogo(new Uint8Array(await input.logo.arrayBuffer())) : input.logo === 'keep' ? (await letterheadOf(store)).logo : null
  const model = await sampleLetter(store.read, clock.today(), SAMPLE, { form: input.form, logo })
  const { pdf } = await renderLetter(model, { fonts: await fonts(), signatureField: false, createdAt: clock.now() })
  return new File([new Uint8Array(pdf)], 'Бланк письма.pdf', { type: 'application/pdf' })
}
