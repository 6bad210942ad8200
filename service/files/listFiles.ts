import type { FileView } from '../../contract/files.ts'
import type { ReadHandle } from '../../db/handle.ts'

type Owner = { readonly caseId: number } | { readonly deliveryId: number } | { readonly ids: readonly number[] }

/** Files of a case, of a delivery that waits (or of the case it became), or by their ids, in the order they came. */
export async function listFiles(read: ReadHandle, owner: Owner): Promise<FileView[]> {
  if ('ids' in owner && owner.ids.length === 0) return []
  const rows = await read
    .selectFrom('case_files')
    .innerJoin('files', 'files.sha256', 'case_files.sha256')
    .select(['case_files.id', 'name', 'original_name', 'case_files.media_type', 'kind', 'files.bytes', 'case_files.sha256', 'quarantined', 'damaged', 'note', 'added_at'])
    .$if('caseId' in owner, (query) => query.where('case_id', '=', 'caseId' in owner ? owner.caseId : 0))
    .$if('deliveryId' in owner, (query) => query.where('delivery_id', '=', 'deliveryId' in owner ? owner.deliveryId : 0).where('case_id', 'is not distinct from', (eb) => eb.selectFrom('deliveries').select('deliveries.case_id').whereRef('deliveries.id', '=', 'case_files.delivery_id')))
    .$if('ids' in owner, (query) => query.where('case_files.id', 'in', 'ids' in owner ? owner.ids : []))
    .orderBy('case_files.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    originalName: row.original_name,
    mediaType: row.media_type,
    kind: row.kind === 'reply' ? 'other' : row.kind,
    bytes: row.bytes,
    sha256: row.sha256,
    quarantined: row.quarantined,
    damaged: row.damaged,
    note: row.note ?? '',
    addedAt: row.added_at,
  }))
}
