import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { OPEN_STATUSES } from '../../domain/appeal.ts'
import { OPEN_STATUSES as INDEXED } from '../../db/migrations/open-statuses.ts'
import { temporaryStore } from './support/temporary-store.ts'

interface Column {
  readonly name: string
  readonly nullable: boolean
  readonly boolean: boolean
}

/** Columns as the types declare them: `  name: Type | null`. */
function declaredTables(): Map<string, Column[]> {
  const folder = new URL('../../db/schema/', import.meta.url).pathname
  const source = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
  const interfaces = new Map([...source.matchAll(/export interface (\w+Table) \{\n(.*?)\n\}/gsu)].map(([, name = '', body = '']) => [name, body]))
  const schema = /export interface Schema \{\n(.*?)\n\}/su.exec(source)?.[1] ?? ''
  return new Map([...schema.matchAll(/^ {2}(\w+): (\w+)$/gmu)].map(([, table = '', type = '']) => [table, columnsOf(interfaces.get(type) ?? '')]))
}

function columnsOf(body: string): Column[] {
  const columns = [...body.matchAll(/^ {2}(\w+): (.+)$/gmu)]
  return columns.map(([, name = '', type = '']) => ({ name, nullable: type.includes('null'), boolean: type.includes('boolean') }))
}

test('every table has exactly the columns its type declares, nullable and boolean alike', async () => {
  const store = await temporaryStore()
  const db = new Database(join(store.dir, 'appeals.sqlite'), { readonly: true })
  const declared = declaredTables()
  const tables = db.prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'
    and name not like 'kysely%' and name not like 'case_search%' order by name`).all().map((row) => row.name)
  expect(tables).toEqual([...declared.keys()].toSorted())

  for (const table of tables) {
    const actual = db.prepare<[], { name: string; type: string; notnull: number; pk: number }>(`pragma table_xinfo(${table})`).all()
      .map((column) => ({ name: column.name, nullable: column.notnull === 0 && column.pk === 0, boolean: column.type === 'boolean' }))
    const byName = (columns: readonly Column[]): Column[] => columns.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(byName(actual), table).toEqual(byName(declared.get(table) ?? []))
  }
  db.close()
})

test('the indexed list of open statuses is that of the domain', () => {
  expect(INDEXED.split(', ')).toEqual(OPEN_STATUSES.map((status) => `'${status}'`))
})
