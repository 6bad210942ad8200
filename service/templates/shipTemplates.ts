import type { Store } from '../../db/store.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { LETTER_TEXTS } from '../../templates/letters/index.ts'

/** Puts into the library the letters that the program brings and the store has not seen yet; what the office has changed or switched off stays so. */
export async function shipTemplates(store: Store, at: IsoInstant): Promise<void> {
  const known = new Set((await store.read.selectFrom('letter_templates').select('code').execute()).map(({ code }) => code))
  const brought = LETTER_TEXTS.filter(({ code }) => !known.has(code))
  if (brought.length === 0) return
  await store.write(async (tx) => {
    for (const { code, kind, topic, name, heading, body } of brought) {
      const { id } = await tx.insertInto('letter_templates').values({ code, kind, topic_code: topic, name, heading, body, updated_at: at, updated_by: null }).returning('id').executeTakeFirstOrThrow()
      await tx.insertInto('letter_template_versions').values({ template_id: id, version: 1, name, heading, body, saved_at: at, saved_by: null }).execute()
    }
  })
}
