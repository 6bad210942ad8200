import { useEffect, useSyncExternalStore } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Change } from '../../contract/events.ts'
import { api, client, linkState, onLinkState } from './client.ts'
import type { LinkState } from './service-link.ts'

export function useLinkState(): LinkState {
  return useSyncExternalStore(onLinkState, linkState)
}

/** Listens while the session is open; takes the stream up again when the service was restarted. */
export function useLiveUpdates(signedIn: boolean): void {
  const queries = useQueryClient()
  const { state } = useLinkState()
  useEffect(() => {
    if (!signedIn || state !== 'up') return undefined
    const stop = new AbortController()
    void queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' })
    listen(queries, stop.signal).catch(() => undefined)
    return () => stop.abort()
  }, [queries, signedIn, state])
}

async function listen(queries: QueryClient, signal: AbortSignal): Promise<void> {
  for await (const change of await client.events.changes(undefined, { signal })) {
    refresh(queries, change)
  }
}

function refresh(queries: QueryClient, { topic }: Change): void {
  const stale = {
    case: [api.cases, api.control, api.replies, api.decisions],
    reply: [api.cases, api.control, api.replies],
    decision: [api.cases, api.control, api.decisions],
    reference: [api.admin, api.intake.lists, api.session.state],
    session: [api.session.state],
  }[topic]
  for (const part of stale) void queries.invalidateQueries({ queryKey: part.key() })
}
