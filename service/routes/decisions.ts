import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { checkGround } from '../decisions/checkGround.ts'
import { decideExtension } from '../decisions/decideExtension.ts'
import { decideProposal } from '../decisions/decideProposal.ts'
import { decisionQueue } from '../decisions/decisionQueue.ts'
import { proposeDecision } from '../decisions/proposeDecision.ts'
import { reverseDecision } from '../decisions/reverseDecision.ts'
import { denyConcern } from '../decisions/denyConcern.ts'
import { withdrawProposal } from '../decisions/withdrawProposal.ts'
import type { CallContext } from '../context.ts'
import { as, os } from './os.ts'

export const decisions: Router<Contract['decisions'], CallContext> = {
  check: os.decisions.check.handler(as(checkGround)),
  propose: os.decisions.propose.handler(as(proposeDecision)),
  denyConcern: os.decisions.denyConcern.handler(as(denyConcern)),
  withdraw: os.decisions.withdraw.handler(as(withdrawProposal)),
  decide: os.decisions.decide.handler(as(decideProposal)),
  decideExtension: os.decisions.decideExtension.handler(as(decideExtension)),
  reverse: os.decisions.reverse.handler(as(reverseDecision)),
  queue: os.decisions.queue.handler(as(decisionQueue)),
}
