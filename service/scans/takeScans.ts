import type { FileView } from '../../contract/files.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { listFiles } from '../files/listFiles.ts'

/**
 * Gives scans to the person's card; a scan lies on one desk only.
 * @throws Failure CONFLICT when somebody else was quicker: nothing is taken then
 */
export async function takeScans(service: Service, actor: Actor, input: { ids: readonly number[] }): Promise<FileView[]> {
  assertCan(actor, 'register')
  const at = service.clock.instant()
  const fileIds = await service.store.write(async (tx) => {
    const rows = await tx.selectFrom('scans').select(['id', 'file_id']).where('id', 'in', [...input.ids]).where('state', '=', 'waiting').execute()
    if (rows.length !== new Set(input.ids).size) throw new Failure('CONFLICT', 'Один из сканов уже взял другой сотрудник. Список обновлён: выберите снова.')
    await tx.updateTable('scans').set({ state: 'taken' }).where('id', 'in', rows.map(({ id }) => id)).execute()
    await tx.updateTable('case_files').set({ added_by: actor.userId }).where('id', 'in', rows.map(({ file_id }) => file_id)).execute()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'scan.taken', entity: 'scan', entityId: rows[0]?.id ?? null, after: { files: rows.length } })
    const files = new Map(rows.map(({ id, file_id }) => [id, file_id]))
    return input.ids.flatMap((id) => files.get(id) ?? [])
  })
  announce(service, actor, 'scan')
  const files = await listFiles(service.store.read, { ids: fileIds })
  return files.toSorted((a, b) => fileIds.indexOf(a.id) - fileIds.indexOf(b.id))
}
