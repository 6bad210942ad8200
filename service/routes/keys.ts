import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { forgetKey } from '../keys/forgetKey.ts'
import { keyInUse } from '../keys/keyInUse.ts'
import { keyMemory } from '../keys/keyMemory.ts'
import { saveKeyMemory } from '../keys/saveKeyMemory.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const setUpCommand = later(async () => (await import('../keys/setUpCommand.ts')).setUpCommand)
const tryCommand = later(async () => (await import('../keys/tryCommand.ts')).tryCommand)

export const keys: Router<Contract['keys'], CallContext> = {
  tryCommand: os.keys.tryCommand.handler(as(tryCommand)),
  setUpCommand: os.keys.setUpCommand.handler(as(setUpCommand)),
  mine: os.keys.mine.handler(as(keyInUse)),
  forget: os.keys.forget.handler(as(forgetKey)),
  memory: os.keys.memory.handler(as(keyMemory)),
  saveMemory: os.keys.saveMemory.handler(as(saveKeyMemory)),
}
