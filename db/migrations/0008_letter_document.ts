import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { documentFromText } from '../../domain/letter-document.ts'
import type { Schema } from '../schema/index.ts'
import { toJson } from '../schema/json.ts'

const STATEMENTS: readonly string[] = [
  `alter table replies add column document_json text not null default '[]'`,
  `alter table reply_versions add column document_json text not null default '[]'`,
  // The place in the text that a remark speaks of; null when it speaks of the whole letter.
  `alter table reply_remarks add column quote_json text`,
]

/** The text of a letter becomes paragraphs, lists and tables; what was typed as plain text is read the way it was printed. */
export const letterDocument: Migration = {
  async up(db: Kysely<Schema>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
    for (const table of ['replies', 'reply_versions'] as const) {
      for (const { id, body } of await db.selectFrom(table).select(['id', 'body']).where('body', '<>', '').execute()) {
        await db.updateTable(table).set({ document_json: toJson(documentFromText(body)) }).where('id', '=', id).execute()
      }
    }
  },
}
