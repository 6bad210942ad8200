import type { Sample } from '../../contract/samples.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { fromJson } from '../../db/schema/json.ts'
import { Failure } from '../../domain/failure.ts'
import { impersonal, impersonalLine } from '../../domain/impersonal.ts'
import { textOfRuns, type LetterBlock, type LetterDocument, type RichText } from '../../domain/letter-document.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { caseToWriteFor } from '../replies/caseToWriteFor.ts'
import { templateFacts } from '../replies/templateFacts.ts'
import { fillTemplate } from '../replies/templateText.ts'
import { personalFacts } from './personalFacts.ts'

/**
 * An earlier letter to write by: what was its citizen's became gaps, and those of them that the present card knows are filled from it.
 * The opening is audited on the case of the earlier letter.
 * @throws Failure NOT_FOUND, also for a letter that has not been signed; FORBIDDEN without the right to open that card
 */
export async function openSample({ store, clock }: Service, actor: Actor, input: { caseId: number; replyId: number }): Promise<Sample & { document: LetterDocument }> {
  const present = await caseToWriteFor(store.read, actor, input.caseId)
  const letter = await store.read.selectFrom('replies').selectAll().where('id', '=', input.replyId).where('state', 'in', ['signed', 'dispatched']).executeTakeFirst()
  const paper = letter === undefined ? undefined : await store.read.selectFrom('documents').select(['outgoing_number', 'signed_on']).where('reply_id', '=', letter.id).executeTakeFirst()
  if (letter === undefined || paper === undefined) throw new Failure('NOT_FOUND', 'Такого письма больше нет среди подписанных. Обновите список.')
  const { row } = await loadCase(store.read, actor, letter.case_id, 'view_card')
  const known = await templateFacts(store.read, present, { today: clock.today() })
  const facts = personalFacts(row)
  const fill = (text: string) => fillTemplate(text, present, known)
  await store.write((tx) =>
    appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'letter.reread', entity: 'reply', entityId: letter.id, caseId: letter.case_id, before: null, after: { otherNumber: present.number } }),
  )
  return {
    replyId: letter.id, outgoingNumber: paper.outgoing_number, signedOn: paper.signed_on, subject: impersonalLine(letter.subject, facts),
    document: impersonal(fromJson(letter.document_json), facts).map((block) => filled(block, fill)),
  }
}

function filled(block: LetterBlock, fill: (text: string) => string): LetterBlock {
  const runs = (text: RichText): RichText => [{ text: fill(textOfRuns(text)) }]
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: runs(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(runs) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(runs)) }
  }
}
