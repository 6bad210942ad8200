import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { sheetFile } from '../csv/sheetFile.ts'
import { listTopics } from './listTopics.ts'

/** Topics with what is bound to them as a table file. */
export async function exportTopics(service: Service, actor: Actor): Promise<File> {
  assertCan(actor, 'manage_reference')
  const { topics, executors } = await listTopics(service, actor)
  const people = new Map(executors.map(({ id, shortName }) => [id, shortName]))
  const rows = topics.map((topic) => [
    topic.code, topic.name, topic.parentCode ?? '', topic.defaultRuleCode ?? '', topic.defaultExecutorId === null ? '' : (people.get(topic.defaultExecutorId) ?? ''),
    topic.active ? 'да' : 'нет', String(topic.used), topic.classifier.join(', '),
  ])
  return sheetFile(`Темы обращений ${service.clock.today()}.csv`, [['Код', 'Тема', 'Раздел', 'Правило срока', 'Исполнитель', 'Включена', 'Обращений', 'Коды классификатора'], ...rows])
}
