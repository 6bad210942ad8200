import type { Verification } from '../../contract/replies.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { FileDamaged } from '../../db/errors.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import { markDamaged, markSound } from '../originals/documentHealth.ts'
import { inkVerification } from '../originals/inkVerification.ts'
import { letterFileName } from './letterFileName.ts'
import { trustedCertificates } from './trustedCertificates.ts'
import { verificationView } from './verificationView.ts'

/**
 * A signed file. Its hash and its signature are verified at every opening, the certificate at the moment of signing; what does
 * not hold raises an alarm in the audit.
 * @throws Failure NOT_FOUND, FORBIDDEN; FILE_REJECTED 'damaged' when the file is missing or its bytes are not those that were signed
 */
export async function readDocument(service: Service, actor: Actor, input: { documentId: number }): Promise<{ file: File; verification: Verification }> {
  const { read } = service.store
  const document = await read.selectFrom('documents').selectAll().where('id', '=', input.documentId).executeTakeFirst()
  if (document === undefined) throw new Failure('NOT_FOUND', 'Подписанный файл не найден. Обновите карточку.')
  await loadCase(read, actor, document.case_id, 'view_card')
  const bytes = await readBytes(service, actor, document)
  const file = new File([new Uint8Array(bytes)], letterFileName('Ответ', document.outgoing_number), { type: 'application/pdf' })
  if (document.kind === 'ink') {
    if (!(await openedToday(service, actor, document))) await record(service, actor, document, 'document.opened', { sha256: document.sha256 })
    return { file, verification: await inkVerification(read, document) }
  }
  const report = await verifyPdf(Buffer.from(bytes), { trusted: await trustedCertificates(read), at: new Date(document.signed_at) })
  if (!report.valid) await record(service, actor, document, 'alarm.signature_broken', { sha256: document.sha256, problems: report.problems })
  else if (!(await openedToday(service, actor, document))) await record(service, actor, document, 'document.opened', { sha256: document.sha256 })
  return { file, verification: verificationView(report) }
}

/** One record a person, letter and day: a record for every glance would bury the others. */
async function openedToday({ store, clock }: Service, actor: Actor, document: Row<'documents'>): Promise<boolean> {
  const day = new Date(`${clock.today()}T00:00:00+03:00`).toISOString()
  const seen = await store.read
    .selectFrom('audit').select('seq')
    .where('case_id', '=', document.case_id).where('action', '=', 'document.opened').where('entity_id', '=', String(document.id)).where('actor_id', '=', actor.userId).where('at', '>=', day)
    .limit(1).executeTakeFirst()
  return seen !== undefined
}

async function readBytes(service: Service, actor: Actor, document: Row<'documents'>): Promise<Uint8Array> {
  try {
    const bytes = await service.store.files.get(document.sha256)
    await markSound(service, document, { userId: actor.userId, name: actor.fullName })
    return bytes
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error
    await markDamaged(service, document, error.reason, { userId: actor.userId, name: actor.fullName })
    throw new Failure('FILE_REJECTED', `Подписанный ответ ${document.outgoing_number}: ${error.message}`, { reason: 'damaged' })
  }
}

async function record({ store, clock }: Service, actor: Actor, document: Row<'documents'>, action: string, after: Record<string, unknown>): Promise<void> {
  await store.write((tx) =>
    appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action, entity: 'document', entityId: document.id, caseId: document.case_id, after: { outgoingNumber: document.outgoing_number, ...after } }),
  )
}
