import { countAwaiting, dueCallbacksQuery } from '../../db/queries/oral.ts'
import { can, worksFor } from '../../domain/access.ts'
import { reminderHorizon } from '../../domain/oral/callback-clock.ts'
import type { Actor } from '../../domain/people.ts'
import { plural } from '../../domain/plural.ts'
import type { Notice } from '../control/notices.ts'
import type { Service } from '../context.ts'

/** What talks leave to be done: calls that were not made in time, talks that wait for their card, visits that are late. */
export async function oralNotices({ store, clock }: Service, actor: Actor): Promise<Notice[]> {
  const { read } = store
  if (!can(actor, 'view_oral')) return []
  // Overdue begins with the minute after the agreed one.
  const upTo = reminderHorizon(clock.instant(), -1)
  const everybody = can(actor, 'view_board')
  const [late, awaiting, visits] = await Promise.all([
    dueCallbacksQuery(read, { assigneeIds: everybody ? undefined : worksFor(actor), upTo }).executeTakeFirstOrThrow(),
    can(actor, 'register') ? countAwaiting(read) : 0,
    read.selectFrom('home_visits').select((eb) => eb.fn.countAll<number>().as('count')).where('state', '=', 'planned').where('visit_on', '<', clock.today()).$if(!everybody, (query) => query.where('assignee_id', 'in', worksFor(actor))).executeTakeFirstOrThrow(),
  ])
  const said = (count: number, text: string): Notice[] => (count === 0 ? [] : [{ kind: 'warning', text, caseId: null }])
  return [
    ...said(late.count, `${plural(late.count, 'Просрочен', 'Просрочены', 'Просрочено')} ${late.count} ${plural(late.count, 'обещанный звонок', 'обещанных звонка', 'обещанных звонков')}: раздел «Звонки и приём».`),
    ...said(awaiting, `${awaiting} ${plural(awaiting, 'запись разговора ждёт', 'записи разговоров ждут', 'записей разговоров ждут')} регистрации обращения.`),
    ...said(visits.count, `${visits.count} ${plural(visits.count, 'выезд на дом', 'выезда на дом', 'выездов на дом')} без результата: день прошёл.`),
  ]
}
