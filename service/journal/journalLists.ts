import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { Service } from '../context.ts'

export interface JournalLists {
  people: { id: number; shortName: string; active: boolean; unitId: number | null }[]
  units: { id: number; name: string }[]
  topics: { code: string; name: string }[]
  rules: { code: string; name: string }[]
}

/** What the filters choose from. Old cases name people, topics and rules that are no longer in use. */
export async function journalLists({ store: { read } }: Service, actor: Actor): Promise<JournalLists> {
  assertCan(actor, 'view_list')
  const [people, units, topics, rules] = await Promise.all([
    read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic', 'active', 'unit_id']).orderBy('surname').orderBy('id').execute(),
    read.selectFrom('units').select(['id', 'name']).orderBy('id').execute(),
    read.selectFrom('topics').select(['code', 'name']).orderBy('code').execute(),
    read.selectFrom('deadline_rules').select((eb) => ['code', eb.fn.max('name').as('name')]).groupBy('code').orderBy('code').execute(),
  ])
  return {
    people: people.map(({ id, surname, name, patronymic, active, unit_id: unitId }) => ({ id, shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }), active, unitId })),
    units, topics, rules,
  }
}
