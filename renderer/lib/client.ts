import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { type RouterUtils, createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../contract/index.ts'
import { host } from './host.ts'
import { type CallContext, type LinkState, ServiceLink } from './service-link.ts'
import { keepSessionToken, sessionToken } from './session-token.ts'

export type Client = ContractRouterClient<Contract, CallContext>

const link = new ServiceLink(async (call) => {
  const token = sessionToken()
  if (token === null) return
  try {
    await call(['session', 'resume'], { token })
  } catch (error) {
    // The service knows the token no more: the person signs in again, on top of what is on the screen.
    keepSessionToken(null)
    throw error
  }
})

/** Direct calls, for code outside of React. */
export const client: Client = createORPCClient(link)

/** `useQuery(api.cases.get.queryOptions({ input: { caseId } }))`, `useMutation(api.cases.assign.mutationOptions())`. */
export const api: RouterUtils<Client> = createTanstackQueryUtils(client)

export function startLink(): void {
  link.start(host())
}

export const linkState = (): LinkState => link.state()
export const onLinkState = (listener: () => void): (() => void) => link.subscribe(listener)
