import { bareLetter } from './support/bare-letter.ts'
import { inventReplies } from './support/invent-replies.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { openOffice } from './support/store.ts'
import { letterModel } from '../../service/replies/letterModel.ts'
import { makeSignedFile } from '../../service/replies/makeSignedFile.ts'
import { cadesSigner } from '../../service/signing/cades-signer.ts'
import { createTrainingCertificate } from '../../service/signing/training-certificate.ts'

const LETTERS = 100
const GOAL = 1.8

/**
 * A hundred letters in a row, each rendered, signed, verified and put durably away as a batch does, against pdfkit alone and one RSA-2048 signature over the same
 * hundred texts, kept in memory. The reciprocal of our time is letters a second.
 */
export async function batch(runs: number): Promise<Measured[]> {
  const office = await openOffice(LETTERS)
  const { service } = office
  const at = service.clock.now()
  const { privateKey, certificate } = await createTrainingCertificate({
    commonName: 'Громов Сергей Викторович', organisation: 'ОАО «Пятигорские электрические сети»', password: '',
    validFrom: new Date('2026-01-01T00:00:00Z'), validTo: new Date('2027-12-31T00:00:00Z'),
  })
  const key = { keyId: 1, certificate, signer: cadesSigner({ privateKey, certificate, chain: [] }) }
  const replies = inventReplies(await service.store.read.selectFrom('cases').selectAll().execute(), key.signer.certificate)
  const ours = async (): Promise<void> => {
    for (const { facts, signing } of replies) await makeSignedFile(service, facts, key, { ...signing, at })
  }
  const limit = async (): Promise<void> => {
    for (const { facts, signing } of replies) await bareLetter(letterModel(facts, signing), privateKey)
  }
  const measured = await alternate({ name: `batch of ${LETTERS} letters, verified and stored`, goal: GOAL, size: LETTERS, ours: callsInARow(ours), limit: callsInARow(limit), turns: 1, warmUp: 1 }, runs)
  await office.close()
  return [measured]
}
