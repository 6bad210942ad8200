import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const stampScan = later(async () => (await import('../paper/stampScan.ts')).stampScan)
const makeReceipt = later(async () => (await import('../paper/makeReceipt.ts')).makeReceipt)

export const papers: Router<Contract['papers'], CallContext> = {
  stamp: os.papers.stamp.handler(as(stampScan)),
  receipt: os.papers.receipt.handler(as(makeReceipt)),
}
