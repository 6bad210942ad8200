import type { EarlierContact } from '../../contract/oral.ts'
import { earlierTalksQuery } from '../../db/queries/oral.ts'
import { accountKey, phoneKey } from '../../db/text.ts'
import { assertCan, can } from '../../domain/access.ts'
import { CASE_STATUS_LABELS } from '../../domain/appeal.ts'
import { ORAL_OUTCOME_LABELS } from '../../domain/oral/record.ts'
import { likenessWords } from '../../domain/earlier.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { gatherEarlier } from '../earlier/gatherEarlier.ts'

const SHOWN = 6
const NOTHING = { patronymic: '', organisation: '', email: '', address: '', text: '', different: [] } as const

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
    gatherEarlier(read, { ...NOTHING, ...input, phones: input.phone === '' ? [] : [input.phone] }, SHOWN),
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
    ...cases.map(({ card, likenesses }) => {
      const sure = likenesses.some(({ reason }) => reason === 'account' || reason === 'phone')
      return { source: 'case' as const, id: card.id, number: card.number, on: card.registeredOn, state: CASE_STATUS_LABELS[card.status], match: likenessWords(likenesses), words: open(sure) ? card.summary : '' }
    }),
  ]
  return contacts.toSorted((a, b) => b.on.localeCompare(a.on, 'ru-RU')).slice(0, SHOWN)
}
