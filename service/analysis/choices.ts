import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { Service } from '../context.ts'

interface Choices {
  topics: { code: string; name: string }[]
  executors: { id: number; name: string }[]
  units: { id: number; name: string }[]
}

/** What the analysis can be narrowed by: topics of both levels, specialists, units; also those no longer used. */
export async function choices({ store: { read } }: Service, actor: Actor): Promise<Choices> {
  assertCan(actor, 'view_analysis')
  const [topics, people, units] = await Promise.all([
    read.selectFrom('topics').select(['code', 'name']).orderBy('code').execute(),
    read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).where('id', 'in', read.selectFrom('user_roles').select('user_id').where('role', '=', 'specialist')).orderBy('surname').orderBy('id').execute(),
    read.selectFrom('units').select(['id', 'name']).orderBy('name').execute(),
  ])
  return { topics, units, executors: people.map(({ id, surname, name, patronymic }) => ({ id, name: formatShort({ surname, name, patronymic: patronymic ?? '' }) })) }
}
