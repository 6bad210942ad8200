import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { listSamples } from '../samples/listSamples.ts'
import { openSample } from '../samples/openSample.ts'
import { as, os } from './os.ts'

export const samples: Router<Contract['samples'], CallContext> = {
  list: os.samples.list.handler(as(listSamples)),
  open: os.samples.open.handler(as(openSample)),
}
