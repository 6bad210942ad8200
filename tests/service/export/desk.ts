import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import exceljs from 'exceljs'
import { sql } from 'kysely'
import { afterEach } from 'vitest'
import type { ExportStep } from '../../../contract/exports.ts'
import type { TestOffice } from '../support.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of the person's own, and what lies in it. */
export function ownFolder(): { readonly at: (name: string) => string; readonly names: () => string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'saved-'))
  folders.push(folder)
  return { at: (name) => path.join(folder, name), names: () => (existsSync(folder) ? readdirSync(folder) : []) }
}

/** A registered case and its copies, `count` in all. */
export async function manyCases(office: TestOffice, count: number): Promise<void> {
  await office.register()
  await office.service.store.write(async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from pragma_table_xinfo('cases') where hidden = 0 and name <> 'id'`.execute(tx)
    const own: Record<string, string> = { number: `'К-' || n`, seq: '1000 + n', number_sort: `'2026/' || (1000000 + n)`, client_request_id: 'null', series: `'К'` }
    const values = rows.map(({ name }) => own[name] ?? name)
    await sql`with recursive copies (n) as (select 1 union all select n + 1 from copies where n < ${count - 1})
      insert into cases (${sql.raw(rows.map(({ name }) => name).join(', '))}) select ${sql.raw(values.join(', '))} from copies, (select * from cases limit 1)`.execute(tx)
  })
}

let tickets = 0
/** The person has chosen this place in the dialog. */
export function chosen(office: TestOffice, place: string): { jobId: string; ticket: string } {
  tickets += 1
  const job = { jobId: `job-${tickets}-of-tests`, ticket: `ticket-${tickets}-of-tests` }
  office.service.places.offer(job.ticket, place)
  return job
}

export async function finished(steps: Promise<AsyncIterable<ExportStep>>): Promise<ExportStep[]> {
  const taken: ExportStep[] = []
  for await (const step of await steps) taken.push(step)
  return taken
}

export async function sheetRows(file: string, name: string): Promise<unknown[][]> {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(file)
  const rows: unknown[][] = []
  book.getWorksheet(name)?.eachRow({ includeEmpty: true }, (row) => rows.push((row.values as unknown[]).slice(1)))
  return rows
}
