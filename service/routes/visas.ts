import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { giveVisa } from '../visas/giveVisa.ts'
import { returnFromVisa } from '../visas/returnFromVisa.ts'
import { saveUnitHead } from '../visas/saveUnitHead.ts'
import { skipVisa } from '../visas/skipVisa.ts'
import { visaQueue } from '../visas/visaQueue.ts'
import { getVisaSettings, saveVisaMode } from '../visas/visaSettings.ts'
import { visasOf } from '../visas/visasOf.ts'
import { as, os } from './os.ts'

export const visas: Router<Contract['visas'], CallContext> = {
  settings: os.visas.settings.handler(as(getVisaSettings)),
  saveMode: os.visas.saveMode.handler(as(saveVisaMode)),
  saveHead: os.visas.saveHead.handler(as(saveUnitHead)),
  queue: os.visas.queue.handler(as(visaQueue)),
  of: os.visas.of.handler(as(visasOf)),
  give: os.visas.give.handler(as(giveVisa)),
  return: os.visas.return.handler(as(returnFromVisa)),
  skip: os.visas.skip.handler(as(skipVisa)),
}
