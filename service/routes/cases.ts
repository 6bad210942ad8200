import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { annulNumber } from '../cases/annulNumber.ts'
import { assignExecutor } from '../cases/assignExecutor.ts'
import { caseTimeline } from '../cases/caseTimeline.ts'
import { caseTotals } from '../cases/caseTotals.ts'
import { closeOral } from '../cases/closeOral.ts'
import { correctCard } from '../cases/correctCard.ts'
import { findCases } from '../cases/findCases.ts'
import { getCase } from '../cases/getCase.ts'
import { linkCases } from '../cases/linkCases.ts'
import { listCases } from '../cases/listCases.ts'
import { extendTerm } from '../decisions/extendTerm.ts'
import { reopenCase } from '../decisions/reopenCase.ts'
import { requestExtension } from '../decisions/requestExtension.ts'
import type { CallContext } from '../context.ts'
import { as, os } from './os.ts'

export const cases: Router<Contract['cases'], CallContext> = {
  list: os.cases.list.handler(as(listCases)),
  totals: os.cases.totals.handler(as(caseTotals)),
  find: os.cases.find.handler(as(findCases)),
  get: os.cases.get.handler(as(getCase)),
  timeline: os.cases.timeline.handler(as(caseTimeline)),
  correct: os.cases.correct.handler(as(correctCard)),
  assign: os.cases.assign.handler(as(assignExecutor)),
  link: os.cases.link.handler(as(linkCases)),
  closeOral: os.cases.closeOral.handler(as(closeOral)),
  annul: os.cases.annul.handler(as(annulNumber)),
  requestExtension: os.cases.requestExtension.handler(as(requestExtension)),
  extend: os.cases.extend.handler(as(extendTerm)),
  reopen: os.cases.reopen.handler(as(reopenCase)),
}
