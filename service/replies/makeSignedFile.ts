import { Failure } from '../../domain/failure.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import type { Service } from '../context.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { verifyPdf, type VerificationReport } from '../signing/verify-pdf.ts'
import type { LetterFacts } from './letterFacts.ts'
import type { OwnKey } from './openOwnKey.ts'
import { printedLetter } from './printedLetter.ts'

export interface SignedFile {
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
  readonly report: VerificationReport
}

/**
 * Renders the letter with the mark of the certificate, signs it, verifies it and puts it into the store. Slow: never inside a write.
 * @throws Failure SIGNATURE_FAILED when the file just signed does not verify to its last byte
 */
export async function makeSignedFile({ store, fonts }: Service, facts: LetterFacts, key: OwnKey, letter: { date: string; outgoingNumber: string; at: Date }): Promise<SignedFile> {
  const { serial, owner, validFrom, validTo, training } = key.signer.certificate
  const model = await printedLetter(store, facts, { date: letter.date, outgoingNumber: letter.outgoingNumber, mark: { serial, owner, validFrom, validTo, training } })
  const { pdf, pages } = await renderLetter(model, { fonts: await fonts(), signatureField: true, createdAt: letter.at })
  const signed = await signPdf(pdf, key.signer)
  const report = await verifyPdf(signed, { trusted: [key.certificate], at: letter.at })
  if (!report.valid || !report.coversWholeFile) {
    throw new Failure('SIGNATURE_FAILED', `Подпись проверена и не подтвердилась: ${report.problems.join(' ')} Письмо не подписано, номер аннулирован. Повторите подписание.`)
  }
  return { ...(await store.files.put(signed)), pages, report }
}
