import type { QueuedVisa } from '../../contract/visas.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { can } from '../../domain/access.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'
import { readSetting } from '../settings.ts'
import { substitutedBy } from '../absences/substitutedBy.ts'

/** Letters whose visa is asked of the person or of whom the person stands in for; the deputy director sees all that wait. The nearest date first. */
export async function visaQueue(service: Service, actor: Actor): Promise<QueuedVisa[]> {
  if (!can(actor, 'give_visa', 'own')) throw new Failure('FORBIDDEN', 'У вас нет права согласовывать ответы. Если оно нужно для работы, обратитесь к администратору.')
  const { read } = service.store
  const maySkip = can(actor, 'skip_visa', 'other')
  const whose = [actor.userId, ...(await substitutedBy(read, actor.userId, service.clock.today()))]
  const waiting = await waitingVisas(read, actor)
    .selectAll('reply_visas').select(['replies.version', 'replies.author_id'])
    .$if(!maySkip, (query) => query.where('reply_visas.user_id', 'in', whose)).execute()
  const [rows, people] = await Promise.all([caseRowsById(service, actor, waiting.map(({ case_id }) => case_id)), loadPeople(read)])
  return waiting
    .flatMap((visa) => {
      const row = rows.get(visa.case_id)
      if (row === undefined) return []
      return [{
        visaId: visa.id, replyId: visa.reply_id, version: visa.version, basis: visa.basis, person: visa.user_id === null ? null : personOf(people, visa.user_id),
        mine: visa.user_id !== null && whose.includes(visa.user_id), maySkip, askedAt: visa.asked_at, author: personOf(people, visa.author_id).shortName, row,
      }]
    })
    .toSorted((a, b) => Number(b.mine) - Number(a.mine) || a.row.controlDue.localeCompare(b.row.controlDue) || a.visaId - b.visaId)
}

/** How many wait for this very person, and for the deputy director those that nobody else can give; null while the office asks for no visas. */
export async function visaCount(read: ReadHandle, actor: Actor, today: IsoDate): Promise<number | null> {
  if (!can(actor, 'give_visa', 'own')) return null
  const { mode } = await readSetting(read, 'visas')
  const whose = [actor.userId, ...(await substitutedBy(read, actor.userId, today))]
  const { count } = await waitingVisas(read, actor)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.or([eb('reply_visas.user_id', 'in', whose), ...(can(actor, 'skip_visa', 'other') ? [eb('reply_visas.user_id', 'is', null)] : [])]))
    .executeTakeFirstOrThrow()
  return mode === 'none' && count === 0 ? null : count
}

/** Nobody is asked about a letter of their own or about a complaint about themselves. */
const waitingVisas = (read: ReadHandle, actor: Actor) =>
  read
    .selectFrom('reply_visas').innerJoin('replies', 'replies.id', 'reply_visas.reply_id').innerJoin('cases', 'cases.id', 'reply_visas.case_id')
    .where('reply_visas.state', '=', 'waiting').where('replies.state', '=', 'visa').where('cases.about_user_id', 'is distinct from', actor.userId)
    .where('replies.author_id', '<>', actor.userId).where('replies.executor_id', '<>', actor.userId)
