import type { LetterTemplate } from '../../contract/templates.ts'
import { assertCan } from '../../domain/access.ts'
import { LETTER_KINDS } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { templateView } from './templateView.ts'

/** The whole library, switched-off letters too: by kind, then by topic. */
export async function listLetterTemplates({ store }: Service, actor: Actor): Promise<{ templates: LetterTemplate[]; topics: { code: string; name: string }[] }> {
  assertCan(actor, 'manage_reference')
  const { read } = store
  const [rows, people, topics] = await Promise.all([
    read.selectFrom('letter_templates').selectAll().orderBy('topic_code').orderBy('id').execute(),
    loadPeople(read),
    read.selectFrom('topics').select(['code', 'name']).where('active', '=', true).orderBy('code').execute(),
  ])
  return { templates: rows.map((row) => templateView(row, people)).toSorted((a, b) => LETTER_KINDS.indexOf(a.kind) - LETTER_KINDS.indexOf(b.kind)), topics }
}
