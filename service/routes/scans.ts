import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { listScans } from '../scans/listScans.ts'
import { restoreScans, setAsideScans } from '../scans/setAsideScans.ts'
import { takeScans } from '../scans/takeScans.ts'
import type { CallContext } from '../context.ts'
import { as, os } from './os.ts'

export const scans: Router<Contract['scans'], CallContext> = {
  list: os.scans.list.handler(as(listScans)),
  take: os.scans.take.handler(as(takeScans)),
  setAside: os.scans.setAside.handler(as(setAsideScans)),
  restore: os.scans.restore.handler(as(restoreScans)),
}
