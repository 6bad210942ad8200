import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { changePassword } from '../session/changePassword.ts'
import { lockSession } from '../session/lockSession.ts'
import { resumeSession } from '../session/resumeSession.ts'
import { sessionState } from '../session/sessionState.ts'
import { signIn } from '../session/signIn.ts'
import { signOut } from '../session/signOut.ts'
import { unlockSession } from '../session/unlockSession.ts'
import type { CallContext } from '../context.ts'
import { as, forWindow, os } from './os.ts'

export const session: Router<Contract['session'], CallContext> = {
  state: os.session.state.handler(forWindow(sessionState)),
  signIn: os.session.signIn.handler(forWindow(signIn)),
  resume: os.session.resume.handler(forWindow(resumeSession)),
  lock: os.session.lock.handler(forWindow(lockSession)),
  unlock: os.session.unlock.handler(forWindow(unlockSession)),
  signOut: os.session.signOut.handler(forWindow(signOut)),
  changePassword: os.session.changePassword.handler(as(changePassword)),
}
