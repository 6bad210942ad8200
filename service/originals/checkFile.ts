import { createHash } from 'node:crypto'
import type { CheckedFile } from '../../contract/originals.ts'
import { Failure } from '../../domain/failure.ts'
import { safeFileName } from '../../domain/file-name.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { trustedCertificates } from '../replies/trustedCertificates.ts'
import { readSetting } from '../settings.ts'
import { readyForGost } from '../signing/gost.ts'
import { inspectPdf } from '../signing/inspect-pdf.ts'
import { findOurs, type OurDocument } from './findOurs.ts'
import { headlineOf, signatureWords } from './signatureWords.ts'

/**
 * Checks the signatures of any PDF brought by anybody; nothing of it is kept. A letter of this office is known by its hash, also when something
 * was appended to it later. Rubbish gives a report, not a failure.
 * @throws Failure FILE_REJECTED for an empty or too large file
 */
export async function checkFile(service: Service, actor: Actor, input: { file: File }): Promise<CheckedFile> {
  const { store, clock } = service
  const name = safeFileName(input.file.name)
  if (input.file.size === 0) throw new Failure('FILE_REJECTED', `Файл «${name}» пустой (0 байт). Выберите другой.`, { reason: 'empty' })
  const { maxPdfBytes } = await readSetting(store.read, 'limits')
  if (input.file.size > maxPdfBytes) throw new Failure('FILE_REJECTED', `Файл «${name}» больше ${Math.floor(maxPdfBytes / 1024 / 1024)} МБ. Выберите другой.`, { reason: 'too_large' })
  const pdf = Buffer.from(await input.file.arrayBuffer())
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await readyForGost(pdf)
  const trusted = await trustedCertificates(store.read)
  const look = (registered: ReadonlyMap<string, OurDocument>) => inspectPdf(pdf, { trusted, now: clock.now(), registeredAt: (hash) => registered.get(hash)?.signedAt ?? null })
  const ours = await findOurs(service, actor, [sha256, ...look(new Map()).signatures.map(({ revisionSha256 }) => revisionSha256)])
  const inspected = look(ours)
  const known = ours.get(sha256)
  const before = inspected.signatures.map(({ revisionSha256 }) => ours.get(revisionSha256)).find((document) => document !== undefined)
  const document = known ?? before
  return {
    name, bytes: pdf.length, sha256, checkedAt: clock.instant(),
    ...headlineOf(inspected, known?.kind === 'ink'),
    signatures: inspected.signatures.map((signature) => signatureWords(signature, { bytes: pdf.length, registered: ours.get(signature.revisionSha256)?.signedAt ?? null })),
    ours: document === undefined ? null : { sentence: known === undefined ? `${document.sentence} После этого к файлу добавили данные: верьте тому письму, что хранится в программе.` : document.sentence, caseId: document.caseId, number: document.number },
  }
}
