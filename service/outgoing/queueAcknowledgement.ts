import type { WriteHandle } from '../../db/handle.ts'
import { fillAcknowledgement } from '../../domain/acknowledgement.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { PreparedAcknowledgement } from './prepareAcknowledgement.ts'

export interface RegisteredFacts {
  readonly caseId: number
  readonly number: string
  readonly registeredOn: IsoDate
  readonly due: IsoDate | null
  readonly at: IsoInstant
}

/** Puts the confirmation in line, in the transaction of the registration: both or neither, and one for a case. */
export async function queueAcknowledgement(tx: WriteHandle, prepared: PreparedAcknowledgement, { caseId, number, registeredOn, due, at }: RegisteredFacts): Promise<void> {
  const { deliveryId, address, messageId, inReplyTo, settings, organisation } = prepared
  // A term that a supervising body will name is not known yet: nothing is promised.
  if (due === null) return
  const fill = (text: string) => fillAcknowledgement(text, { number, registeredOn, due, organisation })
  await tx
    .insertInto('acknowledgements')
    .values({
      case_id: caseId, delivery_id: deliveryId, address, subject: fill(settings.subject), body: fill(settings.body), message_id: messageId, in_reply_to: inReplyTo,
      state: 'waiting', next_try_at: at, problem: null, created_at: at, sent_at: null,
    })
    .execute()
}
