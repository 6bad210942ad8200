import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import { syncDirectory } from '../../db/files/durable.ts'
import { bareLetter } from './support/bare-letter.ts'
import { inventReplies, type InventedReply } from './support/invent-replies.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { openOffice } from './support/store.ts'
import { letterModel } from '../../service/replies/letterModel.ts'
import { makeSignedFile } from '../../service/replies/makeSignedFile.ts'
import { cadesSigner } from '../../service/signing/cades-signer.ts'
import { signPdf } from '../../service/signing/sign-pdf.ts'
import { createTrainingCertificate } from '../../service/signing/training-certificate.ts'
import { verifyPdf } from '../../service/signing/verify-pdf.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'

const LETTERS = 50
const TURNS = 10
const WARM_UP = 3
const GOAL = 1.3

/**
 * A letter of a page and a half with its mark and PAdES signature, against pdfkit alone that prints the same words with the same faces, and one
 * RSA-2048 signature over the file. Three steps: signed; verified besides; and all that the program does, which is to put the file durably away too, and
 * there the bare letter is written to the disk with fsync and rename as well.
 */
export async function letter(runs: number): Promise<Measured[]> {
  const office = await openOffice(LETTERS)
  const { service } = office
  const at = service.clock.now()
  const fonts = await service.fonts()
  const { privateKey, certificate } = await createTrainingCertificate({
    commonName: 'Громов Сергей Викторович', organisation: 'ОАО «Пятигорские электрические сети»', password: '',
    validFrom: new Date('2026-01-01T00:00:00Z'), validTo: new Date('2027-12-31T00:00:00Z'),
  })
  const key = { keyId: 1, certificate, signer: cadesSigner({ privateKey, certificate, chain: [] }) }
  const replies = inventReplies(await service.store.read.selectFrom('cases').selectAll().execute(), key.signer.certificate)

  const sign = async ({ facts, signing }: InventedReply): Promise<Buffer> => {
    const { pdf } = await renderLetter(letterModel(facts, signing), { fonts, signatureField: true, createdAt: at })
    return signPdf(pdf, key.signer)
  }
  const verify = async (reply: InventedReply): Promise<void> => {
    const { valid } = await verifyPdf(await sign(reply), { trusted: [certificate], at })
    if (!valid) throw new Error('The letter just signed does not verify')
  }
  const bare = ({ facts, signing }: InventedReply) => bareLetter(letterModel(facts, signing), privateKey)

  const bareStored = async (reply: InventedReply) => putAway(office.dir, await bare(reply))

  const next = inTurn(replies)
  const steps: { name: string; ours: (reply: InventedReply) => Promise<unknown>; limit: (reply: InventedReply) => Promise<unknown> }[] = [
    { name: 'signed letter', ours: sign, limit: bare },
    { name: 'signed letter, verified', ours: verify, limit: bare },
    { name: 'signed letter, verified and stored', ours: ({ facts, signing }) => makeSignedFile(service, facts, key, { ...signing, at }), limit: bareStored },
  ]
  const measured: Measured[] = []
  for (const { name, ours, limit } of steps) {
    measured.push(await alternate({ name, goal: GOAL, size: 1, ours: callsInARow(() => ours(next())), limit: callsInARow(() => limit(next())), turns: TURNS, warmUp: WARM_UP }, runs))
  }
  await office.close()
  return measured
}

async function putAway(dir: string, bytes: Buffer): Promise<void> {
  const temporary = path.join(dir, 'bare.tmp')
  const file = await open(temporary, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(temporary, path.join(dir, 'bare.pdf'))
  await syncDirectory(dir)
}

/** Every letter has its own words: nothing is measured twice for the same one. */
function inTurn<T>(values: readonly T[]): () => T {
  let at = 0
  return () => {
    const value = values[at++ % values.length]
    if (value === undefined) throw new RangeError('nothing to take')
    return value
  }
}
