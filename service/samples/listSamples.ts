import type { Sample } from '../../contract/samples.ts'
import { stem, stemmedText, words } from '../../db/search/words.ts'
import { can } from '../../domain/access.ts'
import { impersonalLine } from '../../domain/impersonal.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { caseToWriteFor } from '../replies/caseToWriteFor.ts'
import { sampleLetters } from './sampleLetters.ts'
import { personalFacts } from './personalFacts.ts'

const SHOWN = 20

/**
 * Earlier letters on the topic, the newest first, of those cases alone whose card the person may open: a right to somebody's data is not
 * got by writing to somebody else. Every word of the query must stand in the letter, in any of its forms.
 */
export async function listSamples({ store: { read } }: Service, actor: Actor, input: { caseId: number; query: string }): Promise<Sample[]> {
  await caseToWriteFor(read, actor, input.caseId)
  const wanted = words(input.query).map(stem)
  const found: Sample[] = []
  for (const letter of await sampleLetters(read, input.caseId)) {
    if (found.length === SHOWN) break
    const held = ` ${stemmedText(letter.subject, letter.body)} `
    if (!wanted.every((word) => held.includes(` ${word}`))) continue
    const { row, relation } = await loadCase(read, actor, letter.case_id)
    if (can(actor, 'view_card', relation)) found.push({ replyId: letter.id, outgoingNumber: letter.outgoing_number, signedOn: letter.signed_on, subject: impersonalLine(letter.subject, personalFacts(row)) })
  }
  return found
}
