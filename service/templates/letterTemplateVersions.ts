import type { LetterTemplateVersion } from '../../contract/templates.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'

/** Every wording of a template, the newest first. */
export async function letterTemplateVersions({ store }: Service, actor: Actor, input: { id: number }): Promise<LetterTemplateVersion[]> {
  assertCan(actor, 'manage_reference')
  const [rows, people] = await Promise.all([
    store.read.selectFrom('letter_template_versions').selectAll().where('template_id', '=', input.id).orderBy('version', 'desc').execute(),
    loadPeople(store.read),
  ])
  return rows.map((row) => ({ version: row.version, name: row.name, heading: row.heading, body: row.body, savedAt: row.saved_at, savedBy: row.saved_by === null ? null : personOf(people, row.saved_by).shortName }))
}
