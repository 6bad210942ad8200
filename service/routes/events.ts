import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { currentActor } from '../session/currentActor.ts'
import type { CallContext } from '../context.ts'
import { os } from './os.ts'

export const events: Router<Contract['events'], CallContext> = {
  changes: os.events.changes.handler(async ({ context, signal }) => {
    await currentActor(context.connection)
    return context.connection.service.changes.subscribe('change', { signal })
  }),
}
