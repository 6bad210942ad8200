import type { WriteHandle } from '../../db/handle.ts'
import type { DeliveryState } from '../../db/schema/files.ts'

/** Gives a message its new state; every further delivery of the same message goes with it. */
export async function moveDelivery(tx: WriteHandle, deliveryId: number, to: { readonly state: DeliveryState; readonly caseId: number | null }): Promise<void> {
  await tx.updateTable('deliveries').set({ state: to.state, case_id: to.caseId }).where('id', 'in', sameMessage(tx, deliveryId)).execute()
}

/** Files that came with a message, and with every further delivery of it, become files of the case; returns how many. */
export async function giveFiles(tx: WriteHandle, deliveryId: number, caseId: number): Promise<number> {
  const given = await tx.updateTable('case_files').set({ case_id: caseId }).where('delivery_id', 'in', sameMessage(tx, deliveryId)).where('case_id', 'is', null).executeTakeFirst()
  return Number(given.numUpdatedRows)
}

/** The same files wait with their message again. */
export async function takeFilesBack(tx: WriteHandle, deliveryId: number): Promise<void> {
  await tx.updateTable('case_files').set({ case_id: null }).where('delivery_id', 'in', sameMessage(tx, deliveryId)).execute()
}

/**
 * An annulled number gives its messages back to the tray, to be registered again. The annulled card keeps its files: the message
 * takes places of its own for the same bytes.
 * @returns how many messages went back
 */
export async function releaseDeliveries(tx: WriteHandle, caseId: number): Promise<number> {
  const released = await tx.selectFrom('deliveries').select(['id', 'reason']).where('case_id', '=', caseId).where('same_as', 'is', null).execute()
  for (const { id, reason } of released) {
    await tx
      .insertInto('case_files')
      .columns(['delivery_id', 'sha256', 'name', 'original_name', 'media_type', 'kind', 'quarantined', 'damaged', 'note', 'added_at', 'added_by'])
      .expression((eb) =>
        eb
          .selectFrom('case_files')
          .select(['delivery_id', 'sha256', 'name', 'original_name', 'media_type', 'kind', 'quarantined', 'damaged', 'note', 'added_at', 'added_by'])
          .where('case_id', '=', caseId)
          .where('delivery_id', 'in', sameMessage(tx, id))
          .orderBy('id'),
      )
      .execute()
    await moveDelivery(tx, id, { state: reason === null ? 'new' : 'quarantined', caseId: null })
  }
  return released.length
}

const sameMessage = (tx: WriteHandle, deliveryId: number) =>
  tx.selectFrom('deliveries').select('id').where((eb) => eb.or([eb('id', '=', deliveryId), eb('same_as', '=', deliveryId)]))
