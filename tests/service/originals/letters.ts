import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attachOriginal } from '../../../service/originals/attachOriginal.ts'
import { printForSignature } from '../../../service/originals/printForSignature.ts'
import { submitted } from '../replies/desk.ts'
import type { TestOffice } from '../support.ts'

/** A sheet from the scanner. */
export const SCAN = readFileSync(join(import.meta.dirname, '../../fixtures/scans/letter-typed.jpg'))

export const scan = (name = 'лист 1.jpg') => new File([SCAN], name, { type: 'image/jpeg' })

/** A letter printed by the clerk for the deputy director to sign. */
export async function printedLetter(office: TestOffice) {
  const letter = await submitted(office)
  const print = await printForSignature(office.service, office.actor('clerk'), { ...letter, signerId: office.actor('deputy').userId })
  return { ...letter, ...print }
}

/** A letter signed by hand whose scan is in the store; each has bytes of its own. */
export async function inkLetter(office: TestOffice): Promise<{ documentId: number; caseId: number; sha256: string }> {
  const { printId, caseId } = await printedLetter(office)
  const { documentId } = await attachOriginal(office.service, office.actor('clerk'), { printId, files: [scan()] })
  const { sha256 } = await office.service.store.read.selectFrom('documents').select('sha256').where('id', '=', documentId).executeTakeFirstOrThrow()
  return { documentId, caseId, sha256 }
}
