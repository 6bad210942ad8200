import type { ReplyText, ReplyView } from '../../../contract/replies.ts'
import type { Ground } from '../../../domain/appeal.ts'
import { documentFromText, textOfDocument } from '../../../domain/letter-document.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { decideProposal } from '../../../service/decisions/decideProposal.ts'
import { extendTerm } from '../../../service/decisions/extendTerm.ts'
import { proposeDecision } from '../../../service/decisions/proposeDecision.ts'
import { dispatchReply } from '../../../service/replies/dispatchReply.ts'
import { loadReply } from '../../../service/replies/loadReply.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { caseRowOf, KEY_PASSWORD } from '../replies/desk.ts'
import type { TestOffice, TestPerson } from '../support.ts'

export const ADDRESS = 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15'

export async function extend(office: TestOffice, caseId: number, days = 30): Promise<void> {
  await extendTerm(office.service, office.actor('deputy'), { caseId, version: (await caseRowOf(office, caseId)).version, days, reason: 'Ждём акт сетевой организации.' })
}

/** Proposes and accepts a ground: the case is closed by it. */
export async function decided(office: TestOffice, caseId: number, ground: Ground, person: TestPerson = 'clerk'): Promise<void> {
  const { version } = await caseRowOf(office, caseId)
  await proposeDecision(office.service, office.actor(person), { caseId, version, ground, reason: 'Вопрос решает администрация города.', fragment: ground === 'abuse' || ground === 'threat' ? 'Обидные слова' : '', redirectTo: ground === 'not_competent' ? 'Администрация города Пятигорска' : '' })
  if (ground === 'withdrawn') return
  const proposal = await office.service.store.read.selectFrom('proposals').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
  await decideProposal(office.service, office.actor('deputy'), { proposalId: proposal.id, version: proposal.version, accept: true, note: '' })
}

export const viewOf = (office: TestOffice, caseId: number, person: TestPerson = 'clerk') => getCase(office.service, office.actor(person), { caseId })

/** What is owed in a case: the letter, its day, and how its clock stands. */
export async function owed(office: TestOffice, caseId: number): Promise<readonly (readonly [kind: string, dueOn: string, state: string, due: string])[]> {
  const { duties } = await viewOf(office, caseId)
  return duties.map(({ kind, dueOn, state, due }) => [kind, dueOn, state, due.kind] as const)
}

export async function dutyOf(office: TestOffice, caseId: number, kind: string) {
  const found = (await viewOf(office, caseId)).duties.find((duty) => duty.kind === kind)
  if (found === undefined) throw new Error(`nothing of ${kind} is owed`)
  return found
}

export const wording = (letter: ReplyView): string => textOfDocument(letter.text.document)

/** Fills what was left open, and takes the letter as far as its signature. */
export async function signed(office: TestOffice, letter: ReplyView, writer: TestPerson, text: Partial<ReplyText> = {}): Promise<void> {
  const whole = documentFromText(wording(letter).replaceAll(/\{\{[^}]+\}\}/gu, 'сведения'))
  const saved = await saveReply(office.service, office.actor(writer), { replyId: letter.id, version: letter.version, text: { ...letter.text, document: whole, ...text } })
  await submitReply(office.service, office.actor(writer), { replyId: saved.id, version: saved.version })
  await signReply(office.service, office.actor('deputy'), { replyId: saved.id, version: saved.version + 1, keyPassword: KEY_PASSWORD })
}

export async function dispatched(office: TestOffice, letter: ReplyView): Promise<void> {
  const { reply } = await loadReply(office.service.store.read, office.actor('clerk'), letter.id, 'view_card')
  await dispatchReply(office.service, office.actor('clerk'), { replyId: letter.id, channel: 'post', address: reply.reply_address ?? ADDRESS, dispatchedOn: office.service.clock.today(), proof: 'реестр 1', postalId: '', recipient: '', documentShown: '', proofFile: null })
}
