import type { LetterTemplate } from '../../contract/templates.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'

type People = Awaited<ReturnType<typeof loadPeople>>

export const templateView = (row: Row<'letter_templates'>, people: People): LetterTemplate => ({
  id: row.id,
  version: row.version,
  code: row.code,
  kind: row.kind,
  kindName: LETTER_KIND_LABELS[row.kind],
  topic: row.topic_code,
  name: row.name,
  heading: row.heading,
  body: row.body,
  enabled: row.enabled,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by === null ? null : personOf(people, row.updated_by).shortName,
})

export async function loadTemplateView(read: ReadHandle, id: number): Promise<LetterTemplate> {
  const row = await read.selectFrom('letter_templates').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return templateView(row, await loadPeople(read))
}
