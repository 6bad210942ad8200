import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { board } from '../control/board.ts'
import { myDay } from '../control/myDay.ts'
import type { CallContext } from '../context.ts'
import { as, os } from './os.ts'

export const control: Router<Contract['control'], CallContext> = {
  board: os.control.board.handler(as(board)),
  myDay: os.control.myDay.handler(as(myDay)),
}
