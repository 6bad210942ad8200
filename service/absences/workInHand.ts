import type { ReadHandle } from '../../db/handle.ts'
import { workInHandQueries } from '../../db/queries/absences.ts'
import { plural } from '../../domain/plural.ts'

export interface WorkInHand {
  readonly open: number
  readonly calls: number
  readonly visits: number
}

/** Cases in work, promised calls and planned visits of the people, by id; complaints about `notAbout` left out. */
export async function workInHand(read: ReadHandle, userIds: readonly number[], notAbout: number | null): Promise<Map<number, WorkInHand>> {
  const queries = workInHandQueries(read, userIds, notAbout)
  const [cases, calls, visits] = await Promise.all([queries.cases.execute(), queries.calls.execute(), queries.visits.execute()])
  const of = (rows: readonly { userId: number | null; count: number }[], id: number) => rows.find(({ userId }) => userId === id)?.count ?? 0
  return new Map(userIds.map((id) => [id, { open: of(cases, id), calls: of(calls, id), visits: of(visits, id) }]))
}

/** «5 обращений в работе, 2 обещанных звонка, 1 выезд на дом»; of what there is none, nothing is said. */
export function workWords({ open, calls, visits }: WorkInHand): string {
  const parts = [
    ...(open === 0 ? [] : [`${open} ${plural(open, 'обращение', 'обращения', 'обращений')} в работе`]),
    ...(calls === 0 ? [] : [`${calls} ${plural(calls, 'обещанный звонок', 'обещанных звонка', 'обещанных звонков')}`]),
    ...(visits === 0 ? [] : [`${visits} ${plural(visits, 'выезд', 'выезда', 'выездов')} на дом`]),
  ]
  return parts.length === 0 ? 'работы сейчас нет' : parts.join(', ')
}
