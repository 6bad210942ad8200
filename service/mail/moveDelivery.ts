import type { WriteHandle } from '../../db/handle.ts'
import type { DeliveryState } from '../../db/schema/files.ts'

/** Gives a message its new state; every further delivery of the same message goes with it. */
export async function moveDelivery(tx: WriteHandle, deliveryId: number, to: { readonly state: DeliveryState; readonly caseId: number | null }): Promise<void> {
  await tx
    .updateTable('deliveries')
    .set({ state: to.state, case_id: to.caseId })
    .where((eb) => eb.or([eb('id', '=', deliveryId), eb('same_as', '=', deliveryId)]))
    .execute()
}

/** Files that came with a message, and with every further delivery of it, become files of the case; returns how many. */
export async function giveFiles(tx: WriteHandle, deliveryId: number, caseId: number): Promise<number> {
  const given = await tx
    .updateTable('case_files')
    .set({ case_id: caseId })
    .where('delivery_id', 'in', (eb) => eb.selectFrom('deliveries').select('id').where((or) => or.or([or('id', '=', deliveryId), or('same_as', '=', deliveryId)])))
    .where('case_id', 'is', null)
    .executeTakeFirst()
  return Number(given.numUpdatedRows)
}
