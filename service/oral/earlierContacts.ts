import type { EarlierContact } from '../../contract/oral.ts'
import { earlierAppeals } from '../../db/queries/earlier.ts'
import { earlierTalksQuery } from '../../db/queries/oral.ts'
import { accountKey, phoneKey } from '../../db/text.ts'
import { assertCan, can } from '../../domain/access.ts'
import { CASE_STATUS_LABELS } from '../../domain/appeal.ts'
import { ORAL_OUTCOME_LABELS } from '../../domain/oral/record.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

const SHOWN = 6

interface CallerInput {
  readonly surname: string
  readonly name: string
  readonly accountNumber: string
  readonly phone: string
}

/** Who called or wrote before from the same account, phone or by the same name: a short list while the person speaks, the latest first. */
export async function earlierContacts(service: Service, actor: Actor, input: CallerInput): Promise<EarlierContact[]> {
  assertCan(actor, 'record_call')
  const { read } = service.store
  const [talks, cases] = await Promise.all([
    earlierTalksQuery(read, { ...input, limit: SHOWN })?.execute() ?? [],
    earlierAppeals(read, { surname: [input.surname, input.name].filter(Boolean).join(' '), accountNumber: input.accountNumber, phones: input.phone === '' ? [] : [input.phone], limit: SHOWN }),
  ])
  const [account, phone] = [accountKey(input.accountNumber), phoneKey(input.phone)]
  // A surname alone proves nothing: what was said is shown to whoever took part or works with everything.
  const open = (sure: boolean) => sure || can(actor, 'register')
  const contacts: EarlierContact[] = [
    ...talks.map((row) => {
      const match = account !== null && row.account_key === account ? 'тот же лицевой счёт' : phone !== null && row.phone_key === phone ? 'тот же телефон' : 'та же фамилия'
      return {
        source: 'talk' as const, id: row.id, number: row.number, on: row.happened_on, state: ORAL_OUTCOME_LABELS[row.outcome], match,
        words: open(match !== 'та же фамилия' || row.recorded_by === actor.userId) ? row.summary : '',
      }
    }),
    ...cases.map((row) => {
      const sure = row.matchedBy.some((kind) => kind !== 'name')
      return {
        source: 'case' as const, id: row.id, number: row.number, on: row.registeredOn, state: CASE_STATUS_LABELS[row.status],
        match: row.matchedBy.includes('account') ? 'тот же лицевой счёт' : row.matchedBy.includes('phone') ? 'тот же телефон' : 'та же фамилия', words: open(sure) ? row.summary : '',
      }
    }),
  ]
  return contacts.toSorted((a, b) => b.on.localeCompare(a.on, 'ru-RU')).slice(0, SHOWN)
}
