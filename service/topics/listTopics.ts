import type { TopicView } from '../../contract/reference.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { Service } from '../context.ts'

interface TopicLists {
  topics: TopicView[]
  /** Reply rules that are switched on, one line a code. */
  rules: { code: string; name: string }[]
  /** People who may be named as an executor. */
  executors: { id: number; shortName: string }[]
}

/** Topics in their order, each first-level one followed by its own, and what may be bound to them. */
export async function listTopics({ store }: Service, actor: Actor): Promise<TopicLists> {
  assertCan(actor, 'manage_reference')
  const { read } = store
  const [topics, rules, executors] = await Promise.all([
    loadTopics(read),
    read.selectFrom('deadline_rules').select(['code', 'name']).where('purpose', '=', 'reply').where('enabled', '=', true).orderBy('code').orderBy('valid_from', 'desc').execute(),
    executorsQuery(read).execute(),
  ])
  const names = new Map(rules.toReversed().map(({ code, name }) => [code, name]))
  return {
    topics,
    rules: [...names].map(([code, name]) => ({ code, name })).toReversed(),
    executors: executors.map(({ id, surname, name, patronymic }) => ({ id, shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }) })),
  }
}

/** Working people with the role of an executor. */
export const executorsQuery = (read: ReadHandle) =>
  read.selectFrom('users').innerJoin('user_roles', (join) => join.onRef('user_roles.user_id', '=', 'users.id').on('role', '=', 'specialist'))
    .select(['users.id', 'surname', 'name', 'patronymic']).where('active', '=', true).orderBy('surname').orderBy('users.id')

export async function loadTopics(read: ReadHandle): Promise<TopicView[]> {
  const [rows, used, mapped] = await Promise.all([
    read.selectFrom('topics').selectAll().orderBy('sort').orderBy('code').execute(),
    read.selectFrom('case_topics').select((eb) => ['topic_code', eb.fn.countAll<number>().as('count')]).groupBy('topic_code').execute(),
    read.selectFrom('topic_classifier').select(['code', 'topic_code']).where('topic_code', 'is not', null).orderBy('code').execute(),
  ])
  const counts = new Map(used.map(({ topic_code, count }) => [topic_code, count]))
  const views = rows.map((row): TopicView => ({
    code: row.code, name: row.name, parentCode: row.parent_code, defaultRuleCode: row.default_rule_code, defaultExecutorId: row.default_executor_id, active: row.active, sort: row.sort, version: row.version,
    used: counts.get(row.code) ?? 0, classifier: mapped.filter(({ topic_code }) => topic_code === row.code).map(({ code }) => code),
  }))
  return views.filter(({ parentCode }) => parentCode === null).flatMap((parent) => [parent, ...views.filter(({ parentCode }) => parentCode === parent.code)])
}
