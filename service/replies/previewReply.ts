import type { ReplyText } from '../../contract/replies.ts'
import type { Actor } from '../../domain/people.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import type { Service } from '../context.ts'
import { letterFacts } from './letterFacts.ts'
import { letterFileName } from './letterFileName.ts'
import { loadReply } from './loadReply.ts'
import { printedLetter } from './printedLetter.ts'
import { expectedSigner } from './signer.ts'

/** The very letter with the text as it is typed now, without what signing adds: date, number and the mark. */
export async function previewReply({ store, clock, fonts }: Service, actor: Actor, input: { replyId: number; text: ReplyText }): Promise<File> {
  const { reply, row } = await loadReply(store.read, actor, input.replyId, 'view_card')
  const signer = await expectedSigner(store.read, clock.today(), row.about_user_id)
  const facts = await letterFacts(store.read, row, reply, { text: input.text, signer })
  const { pdf } = await renderLetter(await printedLetter(store, facts, null), { fonts: await fonts(), signatureField: false, createdAt: clock.now() })
  return new File([new Uint8Array(pdf)], letterFileName('Проект ответа', row.number), { type: 'application/pdf' })
}
