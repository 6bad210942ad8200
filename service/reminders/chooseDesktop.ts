import type { ReadHandle } from '../../db/handle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'

/** Messages of the desktop are on until the person switches them off. */
export async function desktopChoice(read: ReadHandle, userId: number): Promise<boolean> {
  return (await read.selectFrom('reminder_choices').select('desktop').where('user_id', '=', userId).executeTakeFirst())?.desktop ?? true
}

/** Switches the messages of the desktop for oneself; a convenience of the person, so not in the audit. */
export async function chooseDesktop(service: Service, actor: Actor, { desktop }: { desktop: boolean }): Promise<{ ok: true }> {
  await service.store.write(async (tx) => {
    await tx.insertInto('reminder_choices').values({ user_id: actor.userId, desktop }).onConflict((conflict) => conflict.column('user_id').doUpdateSet({ desktop })).execute()
  })
  announce(service, actor, 'reminder')
  return { ok: true }
}
