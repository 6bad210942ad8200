import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { createNew } from '../setup/createNew.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { forWindow, os } from './os.ts'

const createTraining = later(async () => (await import('../setup/createTraining.ts')).createTraining)

export const setup: Router<Contract['setup'], CallContext> = {
  createTraining: os.setup.createTraining.handler(forWindow(createTraining)),
  createNew: os.setup.createNew.handler(forWindow(createNew)),
}
