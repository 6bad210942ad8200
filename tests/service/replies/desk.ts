import { documentFromText } from '../../../domain/letter-document.ts'
import type { Card } from '../../../contract/card.ts'
import type { ReplyText, ReplyView } from '../../../contract/replies.ts'
import type { NewRow } from '../../../db/schema/index.ts'
import { addDays } from '../../../domain/calendar-date.ts'
import { importKey } from '../../../service/admin/importKey.ts'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { createTrainingCertificate, type TrainingCertificate } from '../../../service/signing/training-certificate.ts'
import type { TestOffice, TestPerson } from '../support.ts'

export const KEY_PASSWORD = 'Ключ-2026'

export const GOOD_TEXT = {
  subject: 'О перерасчёте платы',
  document: documentFromText('Ваше обращение о перерасчёте платы за электрическую энергию рассмотрено.\nПо данным прибора учёта за сентябрь 2026 года произведён перерасчёт на сумму 412 руб. 60 коп., он отражён в платёжном документе за ноябрь.'),
  result: 'satisfied',
  justified: 'yes',
} as const satisfies Partial<ReplyText>

const certificates = new Map<string, Promise<TrainingCertificate>>()

/** A container with a certificate valid from–to; making keys is slow, so each is made once. */
export function container(validFrom: string, validTo: string): Promise<TrainingCertificate> {
  const key = `${validFrom}–${validTo}`
  const known = certificates.get(key) ?? createTrainingCertificate({
    commonName: 'Громова Анна Петровна', organisation: 'ОАО «Пятигорские электрические сети»', validFrom: new Date(`${validFrom}T00:00:00Z`), validTo: new Date(`${validTo}T00:00:00Z`), password: KEY_PASSWORD,
  })
  certificates.set(key, known)
  return known
}

const imported = new Map<string, NewRow<'signing_keys'>>()

/** The key of a signer; the first of a kind goes through the import, the rest are copies of what it stored. */
export async function giveKey(office: TestOffice, person: TestPerson = 'deputy', validTo = '2027-06-30'): Promise<void> {
  const { store } = office.service
  const owner = office.actor(person).userId
  const known = imported.get(validTo)
  if (known !== undefined) {
    await store.write((tx) => tx.insertInto('signing_keys').values({ ...known, user_id: owner, added_by: owner }).execute())
    return
  }
  const { p12 } = await container('2026-01-01', validTo)
  await importKey(office.service, office.actor(person), { file: new File([new Uint8Array(p12)], 'key.p12'), password: KEY_PASSWORD, label: '', certificate: null, confirmOwner: true })
  const { id: _id, ...row } = await store.read.selectFrom('signing_keys').selectAll().where('user_id', '=', owner).executeTakeFirstOrThrow()
  imported.set(validTo, row)
}

/** A registered case in the hands of the specialist. */
export async function assignedCase(office: TestOffice, card: Partial<Card> = {}): Promise<number> {
  const { id } = await office.register(card, { resolution: { executorId: office.actor('specialist').userId, coExecutorIds: [], text: 'Подготовить ответ', intermediateDate: null } })
  return id
}

/** A reply that has all it needs, saved but not submitted. */
export async function readyDraft(office: TestOffice, card: Partial<Card> = {}, text: Partial<ReplyText> = {}): Promise<ReplyView> {
  const actor = office.actor('specialist')
  const draft = await beginReply(office.service, actor, { caseId: await assignedCase(office, card), templateCode: null })
  return saveReply(office.service, actor, { replyId: draft.id, version: draft.version, text: { ...draft.text, ...GOOD_TEXT, ...text } })
}

/** A reply that waits for signature; the version is the one to act upon. */
export async function submitted(office: TestOffice, card: Partial<Card> = {}, text: Partial<ReplyText> = {}): Promise<{ replyId: number; version: number; caseId: number }> {
  const draft = await readyDraft(office, card, text)
  await submitReply(office.service, office.actor('specialist'), { replyId: draft.id, version: draft.version })
  return { replyId: draft.id, version: draft.version + 1, caseId: draft.caseId }
}

export async function caseRowOf(office: TestOffice, caseId: number) {
  return office.service.store.read.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow()
}

export async function replyRowOf(office: TestOffice, replyId: number) {
  return office.service.store.read.selectFrom('replies').selectAll().where('id', '=', replyId).executeTakeFirstOrThrow()
}

/** Numbers of letters with what became of them, in the order they were issued. */
export async function outgoingNumbers(office: TestOffice) {
  return office.service.store.read.selectFrom('numbers').select(['text', 'annul_reason']).where('journal', '=', 'replies').orderBy('id').execute()
}

export async function actionsOf(office: TestOffice, caseId: number): Promise<string[]> {
  const rows = await office.service.store.read.selectFrom('audit').select('action').where('case_id', '=', caseId).orderBy('seq').execute()
  return rows.map(({ action }) => action)
}

export const later = (office: TestOffice, days: number) => office.setToday(addDays(office.service.clock.today(), days))
