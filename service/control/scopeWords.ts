import type { BoardScope } from '../../contract/control.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { formatShort } from '../../domain/person-name.ts'

/** «Исполнитель: Орлова А.П.», «Тема: 04 Качество»: what a list is narrowed to, as its head says it. */
export async function scopeWords(read: ReadHandle, { executorIds = [], unitIds = [], topics = [], withoutExecutor, withoutTopic }: BoardScope): Promise<string[]> {
  const [people, units, named] = await Promise.all([
    executorIds.length === 0 ? [] : read.selectFrom('users').select(['surname', 'name', 'patronymic']).where('id', 'in', executorIds).orderBy('surname').execute(),
    unitIds.length === 0 ? [] : read.selectFrom('units').select('name').where('id', 'in', unitIds).orderBy('name').execute(),
    topics.length === 0 ? [] : read.selectFrom('topics').select(['code', 'name']).where('code', 'in', topics).orderBy('code').execute(),
  ])
  const line = (label: string, values: readonly string[]) => (values.length === 0 ? [] : [`${label}: ${values.join(', ')}`])
  return [
    ...line('Исполнитель', people.map((person) => formatShort({ ...person, patronymic: person.patronymic ?? '' }))),
    ...line('Подразделение', units.map(({ name }) => name)),
    ...line('Тема', named.map(({ code, name }) => `${code} ${name}`)),
    ...(withoutExecutor === true ? ['Исполнитель не назначен'] : []),
    ...(withoutTopic === true ? ['Тема не указана'] : []),
  ]
}
