import type { EarlierAppeal } from '../../contract/intake.ts'
import { earlierAppeals, type EarlierMatch } from '../../db/queries/earlier.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { applicantLabel } from '../cases/caseRow.ts'
import type { Service } from '../context.ts'

const SHOWN = 8
const MATCH_WORDS: Record<EarlierMatch, string> = { account: 'тот же лицевой счёт', phone: 'тот же телефон', email: 'тот же адрес почты', name: 'та же фамилия' }

interface EarlierInput {
  readonly surname: string
  readonly name: string
  readonly organisation: string
  readonly accountNumber: string
  readonly phones: readonly string[]
  readonly email: string
}

/** Earlier cards that may be of the same person, with what they have in common; a person links them, nothing merges by itself. */
export async function findEarlier(service: Service, actor: Actor, input: EarlierInput): Promise<EarlierAppeal[]> {
  assertCan(actor, 'register')
  const found = await earlierAppeals(service.store.read, {
    surname: input.organisation || [input.surname, input.name].filter(Boolean).join(' '),
    accountNumber: input.accountNumber,
    phones: input.phones,
    email: input.email,
    limit: SHOWN,
  })
  return found.map((row) => ({
    id: row.id,
    number: row.number,
    registeredOn: row.registeredOn,
    applicant: applicantLabel({ ...row, anonymous: row.surname === null && row.organisation === null }),
    summary: row.summary,
    status: row.status,
    match: row.matchedBy.map((kind) => MATCH_WORDS[kind]).join(', '),
  }))
}
