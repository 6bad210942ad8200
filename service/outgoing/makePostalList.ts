import { appendAudit } from '../../db/audit/append.ts'
import { issueNumber } from '../../db/numbers.ts'
import { formatRuDate, yearOf } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatInitialsFirst } from '../../domain/person-name.ts'
import { renderPostalList } from '../../templates/pdf/renderPostalList.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { postalLetters } from './postalParties.ts'

/** Lists of a year share one running number. */
const JOURNAL = { journal: 'postal_list', series: '' } as const

/** The numbered list with which the chosen letters are handed to the post; its number is the proof of a letter without a ШПИ. */
export async function makePostalList(service: Service, actor: Actor, input: { replyIds: number[] }): Promise<{ file: File; proof: string }> {
  const { store, clock } = service
  const [letters, organisation, founded, fonts, person] = await Promise.all([
    postalLetters(store.read, actor, input.replyIds),
    readSetting(store.read, 'organisation'),
    readSetting(store.read, 'founded'),
    service.fonts(),
    store.read.selectFrom('users').select(['surname', 'name', 'patronymic', 'position']).where('id', '=', actor.userId).executeTakeFirstOrThrow(),
  ])
  const date = clock.today()
  const list = {
    organisation: organisation?.shortName ?? '', address: organisation?.address ?? '', date, training: founded?.kind === 'training',
    items: letters.map(({ outgoingNumber, name, address, postalIndex }) => ({ outgoingNumber, addressee: name, address: [postalIndex, address].filter((part) => part !== '').join(', '), category: '', trackingNumber: '' })),
    handedBy: { position: person.position ?? '', name: formatInitialsFirst({ ...person, patronymic: person.patronymic ?? '' }) },
  }
  // Made once before the number is taken: a list that cannot be printed takes none.
  await renderPostalList({ ...list, number: '0' }, { fonts, createdAt: clock.now() })
  const at = clock.instant()
  const number = await store.write(async (tx) => {
    const { text } = await issueNumber(tx, { ...JOURNAL, year: yearOf(date), render: String, issuedAt: at })
    for (const { replyId, caseId, outgoingNumber } of letters) await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'reply.listed_for_post', entity: 'reply', entityId: replyId, caseId, after: { outgoingNumber, postalList: text } })
    return text
  })
  const { pdf } = await renderPostalList({ ...list, number }, { fonts, createdAt: clock.now() })
  return { file: new File([new Uint8Array(pdf)], `Список отправлений № ${number} от ${date}.pdf`, { type: 'application/pdf' }), proof: `Список № ${number} от ${formatRuDate(date)}` }
}
