import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { FileDamaged } from '../../db/errors.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import type { Service } from '../context.ts'
import { letterFacts } from '../replies/letterFacts.ts'
import { letterFileName } from '../replies/letterFileName.ts'
import { printedLetter } from '../replies/printedLetter.ts'
import { replyText } from '../replies/replyView.ts'
import { signerById } from '../replies/signer.ts'
import { loadPrint } from './loadPrint.ts'

/**
 * The file of a printed letter, with an ink line and never with the mark of an e-signature. It is made once and kept, so that a second copy
 * is the same to the last byte; where a crash came before it, it is made now of the same text, number and date.
 */
export async function paperOf(service: Service, actor: Actor, printId: number): Promise<File> {
  const { store, fonts } = service
  const { print, reply, row } = await loadPrint(store.read, actor, printId, 'sign_on_paper')
  const name = letterFileName('На подпись', print.outgoing_number)
  if (print.sha256 !== null) {
    try {
      return pdfFile(await store.files.get(print.sha256), name)
    } catch (error) {
      if (!(error instanceof FileDamaged)) throw error
      throw new Failure('FILE_REJECTED', `Письмо № ${print.outgoing_number}: ${error.message} Или отмените печать и напечатайте письмо заново.`, { reason: 'damaged' })
    }
  }
  const facts = await letterFacts(store.read, row, reply, { text: replyText(reply), signer: await signerById(store.read, print.signer_id, print.printed_on) })
  const model = await printedLetter(store, facts, { date: print.printed_on, outgoingNumber: print.outgoing_number, mark: null })
  const { pdf, pages } = await renderLetter(model, { fonts: await fonts(), signatureField: false, createdAt: new Date(print.printed_at) })
  const { sha256, bytes } = await store.files.put(pdf)
  await store.write(async (tx) => {
    await tx.insertInto('files').values({ sha256, bytes, media_type: 'application/pdf', stored_at: service.clock.instant() }).onConflict((conflict) => conflict.column('sha256').doNothing()).execute()
    await tx.updateTable('ink_prints').set({ sha256, pages }).where('id', '=', print.id).where('sha256', 'is', null).execute()
  })
  return pdfFile(pdf, name)
}

/** The very file that is printed, to be looked at and printed again. */
export const getPaper = (service: Service, actor: Actor, input: { printId: number }): Promise<File> => paperOf(service, actor, input.printId)

const pdfFile = (bytes: Uint8Array, name: string): File => new File([new Uint8Array(bytes)], name, { type: 'application/pdf' })
