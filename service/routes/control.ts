import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { board } from '../control/board.ts'
import { handOver } from '../control/handOver.ts'
import { myDay } from '../control/myDay.ts'
import { whyDue } from '../control/whyDue.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const controlList = later(async () => (await import('../control/controlList.ts')).controlList)

export const control: Router<Contract['control'], CallContext> = {
  board: os.control.board.handler(as(board)),
  whyDue: os.control.whyDue.handler(as(whyDue)),
  handOver: os.control.handOver.handler(as(handOver)),
  controlList: os.control.controlList.handler(as(controlList)),
  myDay: os.control.myDay.handler(as(myDay)),
}
