import { implement, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { contract, type Contract } from '../../contract/index.ts'
import type { Actor } from '../../domain/people.ts'
import type { CallContext, Connection, Service } from '../context.ts'
import { answerFailures } from '../failures.ts'
import { currentActor } from '../session/currentActor.ts'

const guarded = implement(contract)
  .$context<CallContext>()
  .use(({ context, path, next }) => answerFailures({ context, path, next: async () => next() }))

/** Procedures of the contract, each with its failures answered. The type is written out: as inferred it is too long for a declaration file. */
export const os: ImplementerInternalWithMiddlewares<Contract, CallContext, CallContext> = guarded

type Call<I> = { readonly context: CallContext; readonly input: I }

/** A use case of a signed-in person. */
export const as = <I, O>(useCase: (service: Service, actor: Actor, input: I) => Promise<O>) => async ({ context, input }: Call<I>) => useCase(context.connection.service, await currentActor(context.connection), input)
/** A use case of the window itself, before or beside signing in. */
export const forWindow = <I, O>(useCase: (connection: Connection, input: I) => Promise<O>) => ({ context, input }: Call<I>) => useCase(context.connection, input)
