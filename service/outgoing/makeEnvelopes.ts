import { appendAudit } from '../../db/audit/append.ts'
import type { Actor } from '../../domain/people.ts'
import { renderEnvelopes } from '../../templates/pdf/renderEnvelopes.ts'
import type { EnvelopeFormat } from '../../templates/postal-model.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { postalLetters, splitIndex } from './postalParties.ts'

/** Envelopes for the chosen letters, one a sheet. */
export async function makeEnvelopes(service: Service, actor: Actor, input: { replyIds: number[]; format: EnvelopeFormat; index: 'code' | 'plain' }): Promise<File> {
  const { store, clock } = service
  const letters = await postalLetters(store.read, actor, input.replyIds)
  const [organisation, founded, fonts] = await Promise.all([readSetting(store.read, 'organisation'), readSetting(store.read, 'founded'), service.fonts()])
  const sender = { name: organisation?.shortName ?? '', ...splitIndex(organisation?.address ?? '') }
  const { pdf } = await renderEnvelopes(
    letters.map(({ name, address, postalIndex, outgoingNumber }) => ({ sender, addressee: { name, address, postalIndex }, mark: `Исх. № ${outgoingNumber}` })),
    { fonts, createdAt: clock.now(), format: input.format, index: input.index, training: founded?.kind === 'training' },
  )
  const at = clock.instant()
  await store.write(async (tx) => {
    for (const { replyId, caseId, outgoingNumber } of letters) await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'reply.envelope_made', entity: 'reply', entityId: replyId, caseId, after: { outgoingNumber } })
  })
  return new File([new Uint8Array(pdf)], `Конверты ${input.format} ${clock.today()}.pdf`, { type: 'application/pdf' })
}
