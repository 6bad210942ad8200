import type { ReadHandle } from '../handle.ts'
import type { Row } from '../schema/index.ts'
import { GENESIS, linkHash } from './chain.ts'

export interface AuditCheck {
  readonly records: number
  readonly valid: boolean
  /** Number of the first record that is changed, missing or out of its chain. */
  readonly firstBroken: number | null
  /** A Russian sentence. */
  readonly reason: string | null
}

const PAGE = 1000

/** Walks the whole chain and names the first broken record. Records may be added meanwhile: it goes as far as the head it saw first. */
export async function verifyAudit(read: ReadHandle): Promise<AuditCheck> {
  const head = await ends(read)
  let last = { seq: 0, hash: GENESIS }
  while (last.seq < head.last) {
    const page = await read
      .selectFrom('audit').selectAll()
      .where('seq', '>', last.seq).where('seq', '<=', head.last)
      .orderBy('seq').limit(PAGE).execute()
    for (const record of page) {
      const reason = fault(record, last)
      if (reason !== null) return broken(last.seq, record.seq > last.seq + 1 ? last.seq + 1 : record.seq, reason)
      last = { seq: record.seq, hash: record.hash }
    }
    if (page.length === 0) break
  }
  if (head.seq > last.seq) return broken(last.seq, last.seq + 1, `Записи начиная с № ${last.seq + 1} удалены из журнала.`)
  if (head.seq < last.seq) return broken(last.seq, head.seq + 1, `Запись № ${head.seq + 1} добавлена в обход программы.`)
  if (head.hash !== last.hash) return broken(last.seq, last.seq, `Запись № ${last.seq} подменена.`)
  return { records: last.seq, valid: true, firstBroken: null, reason: null }
}

/** The head and the last record of one moment: in one statement. */
async function ends(read: ReadHandle): Promise<{ readonly seq: number; readonly hash: string; readonly last: number }> {
  const row = await read
    .selectFrom('audit')
    .select((eb) => [
      eb.fn.max('audit.seq').as('last'),
      eb.selectFrom('audit_head').select('audit_head.seq').where('audit_head.id', '=', 1).as('seq'),
      eb.selectFrom('audit_head').select('audit_head.hash').where('audit_head.id', '=', 1).as('hash'),
    ])
    .executeTakeFirstOrThrow()
  return { seq: row.seq ?? 0, hash: row.hash ?? GENESIS, last: row.last ?? 0 }
}

function fault(record: Row<'audit'>, last: { readonly seq: number; readonly hash: string }): string | null {
  if (record.seq !== last.seq + 1) return `Запись № ${last.seq + 1} удалена из журнала.`
  if (record.prev_hash !== last.hash) return `Запись № ${record.seq} не продолжает предыдущую: цепочка прервана.`
  if (linkHash(record) !== record.hash) return `Запись № ${record.seq} изменена после внесения.`
  return null
}

function broken(records: number, firstBroken: number, reason: string): AuditCheck {
  return { records, valid: false, firstBroken, reason }
}
