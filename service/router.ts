import { implement } from '@orpc/server'
import { contract } from '../contract/index.ts'
import type { Actor } from '../domain/people.ts'
import type { Connection, Service } from './context.ts'
import { answerFailures } from './failures.ts'
import { changePassword } from './session/changePassword.ts'
import { currentActor } from './session/currentActor.ts'
import { lockSession } from './session/lockSession.ts'
import { resumeSession } from './session/resumeSession.ts'
import { sessionState } from './session/sessionState.ts'
import { signIn } from './session/signIn.ts'
import { signOut } from './session/signOut.ts'
import { unlockSession } from './session/unlockSession.ts'

const os = implement(contract)
  .$context<Connection>()
  .use(({ context, path, next }) => answerFailures({ context, path, next: () => next() }))

type Call<I> = { readonly context: Connection; readonly input: I }

/** A use case of a signed-in person. */
const as = <I, O>(useCase: (service: Service, actor: Actor, input: I) => Promise<O>) => async ({ context, input }: Call<I>) => useCase(context.service, await currentActor(context), input)
/** A use case of the window itself, before or beside signing in. */
const forWindow = <I, O>(useCase: (connection: Connection, input: I) => Promise<O>) => ({ context, input }: Call<I>) => useCase(context, input)

/** One line a procedure. */
export const router = os.router({
  session: {
    state: os.session.state.handler(forWindow(sessionState)),
    signIn: os.session.signIn.handler(forWindow(signIn)),
    resume: os.session.resume.handler(forWindow(resumeSession)),
    lock: os.session.lock.handler(forWindow(lockSession)),
    unlock: os.session.unlock.handler(forWindow(unlockSession)),
    signOut: os.session.signOut.handler(forWindow(signOut)),
    changePassword: os.session.changePassword.handler(as(changePassword)),
  },
})
export type Router = typeof router
