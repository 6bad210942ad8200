import type { WriteHandle } from '../../db/handle.ts'
import { fromJson } from '../../db/schema/json.ts'

/** Scans laid off a desk go back to the list: what the scanner brought is never lost with a card. Returns how many. */
export async function returnScans(tx: WriteHandle, of: { readonly userId: number; readonly fileId?: number }): Promise<number> {
  const { fileId, userId } = of
  const returned = await tx
    .updateTable('scans').set({ state: 'waiting' }).where('state', '=', 'taken')
    .where('file_id', 'in', (eb) => {
      const files = eb.selectFrom('case_files').select('id').where('case_id', 'is', null).where('added_by', '=', userId)
      return fileId === undefined ? files : files.where('id', '=', fileId)
    })
    .executeTakeFirst()
  return Number(returned.numUpdatedRows)
}

/** Scans that were taken for a card of which nothing was kept, because the program was killed between the two. */
export async function returnOrphans(tx: WriteHandle): Promise<number> {
  const drafts = await tx.selectFrom('intake_drafts').select('payload').execute()
  const kept = new Set(drafts.flatMap(({ payload }) => fileIdsOf(fromJson(payload))))
  const taken = await tx.selectFrom('scans').innerJoin('case_files', 'case_files.id', 'scans.file_id').select(['scans.id', 'file_id']).where('state', '=', 'taken').where('case_files.case_id', 'is', null).execute()
  const orphans = taken.filter(({ file_id }) => !kept.has(file_id)).map(({ id }) => id)
  if (orphans.length > 0) await tx.updateTable('scans').set({ state: 'waiting' }).where('id', 'in', orphans).execute()
  return orphans.length
}

function fileIdsOf(draft: unknown): number[] {
  const ids: unknown = typeof draft === 'object' && draft !== null ? Reflect.get(draft, 'fileIds') : []
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : []
}
