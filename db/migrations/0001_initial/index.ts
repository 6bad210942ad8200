import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { audit } from './audit.ts'
import { cases } from './cases.ts'
import { decisions } from './decisions.ts'
import { files } from './files.ts'
import { people } from './people.ts'
import { numbers, reference } from './reference.ts'
import { replies } from './replies.ts'
import { search } from './search.ts'

export const initial: Migration = {
  async up(db) {
    for (const statement of [...people, ...reference, ...cases, ...files, ...replies, ...decisions, ...numbers, ...audit, ...search]) {
      await sql.raw(statement).execute(db)
    }
  },
}
