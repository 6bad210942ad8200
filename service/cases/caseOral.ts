import type { CaseView } from '../../contract/cases.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { visitsOf } from '../oral/visitsOf.ts'
import { personOf, type People } from './caseView.ts'

/** What a case has to do with talks: where it comes from, by what talk it was answered, who went to the person's home. */
export async function caseOral(service: Service, actor: Actor, { caseId, people }: { caseId: number; people: People }): Promise<Pick<CaseView, 'oralRecords' | 'oralAnswers' | 'visits'>> {
  const { read } = service.store
  const [records, answers, visits] = await Promise.all([
    read.selectFrom('oral_records').select(['id', 'kind', 'number', 'happened_on as happenedOn', 'promised_on as promisedOn']).where('case_id', '=', caseId).orderBy('id').execute(),
    read.selectFrom('oral_answers').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').execute(),
    visitsOf(service, actor, { caseId }),
  ])
  return {
    oralRecords: records,
    oralAnswers: answers.map((row) => ({ talkedAt: row.talked_at, way: row.way, answer: row.answer, recordedBy: personOf(people, row.recorded_by).shortName })),
    visits,
  }
}
