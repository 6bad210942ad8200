import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { correctRecord } from '../oral/correctRecord.ts'
import { earlierContacts } from '../oral/earlierContacts.ts'
import { finishVisit } from '../oral/finishVisit.ts'
import { getRecord } from '../oral/getRecord.ts'
import { getVisit } from '../oral/getVisit.ts'
import { listCallbacks } from '../oral/listCallbacks.ts'
import { listRecords } from '../oral/listRecords.ts'
import { listVisits } from '../oral/listVisits.ts'
import { moveCallback } from '../oral/moveCallback.ts'
import { moveVisit } from '../oral/moveVisit.ts'
import { oralDesk } from '../oral/oralDesk.ts'
import { planVisit } from '../oral/planVisit.ts'
import { recordAttempt } from '../oral/recordAttempt.ts'
import { recordTalk } from '../oral/recordTalk.ts'
import type { CallContext } from '../context.ts'
import { as, os } from './os.ts'

export const oral: Router<Contract['oral'], CallContext> = {
  desk: os.oral.desk.handler(as(oralDesk)),
  callbacks: os.oral.callbacks.handler(as(listCallbacks)),
  list: os.oral.list.handler(as(listRecords)),
  get: os.oral.get.handler(as(getRecord)),
  record: os.oral.record.handler(as(recordTalk)),
  correct: os.oral.correct.handler(as(correctRecord)),
  earlier: os.oral.earlier.handler(as(earlierContacts)),
  attempt: os.oral.attempt.handler(as(recordAttempt)),
  moveCallback: os.oral.moveCallback.handler(as(moveCallback)),
  visits: os.oral.visits.handler(as(listVisits)),
  visit: os.oral.visit.handler(as(getVisit)),
  planVisit: os.oral.planVisit.handler(as(planVisit)),
  moveVisit: os.oral.moveVisit.handler(as(moveVisit)),
  finishVisit: os.oral.finishVisit.handler(as(finishVisit)),
}
