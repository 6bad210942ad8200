import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { versions } from '../about.ts'
import type { CallContext } from '../context.ts'
import { forWindow, os } from './os.ts'

export const about: Router<Contract['about'], CallContext> = {
  versions: os.about.versions.handler(forWindow(versions)),
}
