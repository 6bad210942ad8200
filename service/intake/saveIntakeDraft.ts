import type { IntakeDraft } from '../../contract/intake.ts'
import { toJson } from '../../db/schema/json.ts'
import { assertCan } from '../../domain/access.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** The name under which a draft is kept. `draftForm(12) // 'register:oral:12'` */
export function draftForm(oralRecordId: number | null): string {
  return oralRecordId === null ? 'register' : `register:oral:${oralRecordId}`
}

/** Keeps the card being filled, so that neither a crash nor a shift's end loses a character. One draft a person, and one for each talk. */
export async function saveIntakeDraft(service: Service, actor: Actor, draft: IntakeDraft): Promise<{ savedAt: IsoInstant }> {
  assertCan(actor, 'register')
  const savedAt = service.clock.instant()
  const row = { payload: toJson<unknown>(draft), updated_at: savedAt }
  await service.store.write(async (tx) => {
    const registered = await tx.selectFrom('cases').select('id').where('client_request_id', '=', draft.requestId).executeTakeFirst()
    if (registered !== undefined) return
    await tx.insertInto('intake_drafts').values({ user_id: actor.userId, form: draftForm(draft.oral?.recordId ?? null), ...row }).onConflict((conflict) => conflict.columns(['user_id', 'form']).doUpdateSet(row)).execute()
  })
  return { savedAt }
}
