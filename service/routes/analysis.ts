import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { analyse } from '../analysis/analyse.ts'
import { choices } from '../analysis/choices.ts'
import { crossTable } from '../analysis/crossTable.ts'
import { makeReport } from '../analysis/makeReport.ts'
import { seasons } from '../analysis/seasons.ts'
import type { CallContext } from '../context.ts'
import { as, os } from './os.ts'

export const analysis: Router<Contract['analysis'], CallContext> = {
  view: os.analysis.view.handler(as(analyse)),
  cross: os.analysis.cross.handler(as(crossTable)),
  choices: os.analysis.choices.handler(as(choices)),
  report: os.analysis.report.handler(as(makeReport)),
  seasons: os.analysis.seasons.handler(as(seasons)),
}
