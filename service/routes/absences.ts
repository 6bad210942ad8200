import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { cancelAbsence } from '../absences/cancelAbsence.ts'
import { listAbsences } from '../absences/listAbsences.ts'
import { saveAbsence } from '../absences/saveAbsence.ts'
import type { CallContext } from '../context.ts'
import { as, os } from './os.ts'

export const absences: Router<Contract['absences'], CallContext> = {
  list: os.absences.list.handler(as(listAbsences)),
  save: os.absences.save.handler(as(saveAbsence)),
  cancel: os.absences.cancel.handler(as(cancelAbsence)),
}
