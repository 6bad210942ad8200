import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { EarlierAppeal } from '../../contract/intake.ts'
import { assertCan } from '../../domain/access.ts'
import { likenessWords } from '../../domain/earlier.ts'
import type { Actor } from '../../domain/people.ts'
import { applicantLabel } from '../cases/caseRow.ts'
import type { Service } from '../context.ts'
import { gatherEarlier } from '../earlier/gatherEarlier.ts'

const SHOWN = 8

type EarlierInput = z.infer<NonNullable<(typeof contract.intake.earlier)['~orpc']['inputSchema']>>

/**
 * Earlier cards that may be of the same person or the same matter, each with what it has in common; a person links them or says that
 * they are different, nothing merges by itself.
 */
export async function findEarlier({ store }: Service, actor: Actor, input: EarlierInput): Promise<EarlierAppeal[]> {
  assertCan(actor, 'register')
  const { patronymic = '', address = '', text = '', different = [] } = input
  const found = await gatherEarlier(store.read, { ...input, patronymic, address, text, different }, SHOWN)
  return found.map(({ card, likenesses }) => ({
    id: card.id,
    number: card.number,
    registeredOn: card.registeredOn,
    applicant: applicantLabel({ ...card, anonymous: card.surname === null && card.organisation === null }),
    summary: card.summary,
    status: card.status,
    match: likenessWords(likenesses),
  }))
}
