import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { type Change, TOPICS } from '../../contract/events.ts'
import { api, client, linkState, onLinkState } from './client.ts'
import type { LinkState } from './service-link.ts'

export function useLinkState(): LinkState {
  return useSyncExternalStore(onLinkState, linkState)
}

/** Listens while the session is open; after a lock or a restart of the service, what was missed meanwhile is read again. */
export function useLiveUpdates(signedIn: boolean): void {
  const queries = useQueryClient()
  const { state } = useLinkState()
  const listenedBefore = useRef(false)
  useEffect(() => {
    if (!signedIn || state !== 'up') return undefined
    const stop = new AbortController()
    void queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' })
    listen(queries, stop.signal, listenedBefore.current).catch(() => undefined)
    listenedBefore.current = true
    return () => stop.abort()
  }, [queries, signedIn, state])
}

const WORK: readonly Change['topic'][] = TOPICS.filter((topic) => topic !== 'session')

async function listen(queries: QueryClient, signal: AbortSignal, again: boolean): Promise<void> {
  const changes = await client.events.changes(undefined, { signal })
  if (again) for (const topic of WORK) refresh(queries, topic)
  for await (const { topic } of changes) refresh(queries, topic)
}

function refresh(queries: QueryClient, topic: Change['topic']): void {
  const stale = {
    case: [api.cases, api.control, api.letters, api.replies, api.sending, api.decisions, api.oral, api.originals.queue, api.visas],
    reply: [api.cases, api.control, api.letters, api.replies, api.sending, api.originals.queue, api.visas],
    decision: [api.cases, api.control, api.letters, api.decisions],
    mail: [api.mail, api.control],
    oral: [api.oral, api.control, api.cases],
    reference: [api.admin, api.reference, api.visas.settings, api.originals.authorities, api.intake.lists, api.session.state, api.phrases, api.spelling.words, api.journal],
    absence: [api.absences, api.control, api.cases, api.intake.lists, api.oral, api.visas],
    reminder: [api.reminders],
    session: [api.session.state],
    mailbox: [api.mailboxes, api.control, api.sending.way],
    text: [api.texts, api.intake.suggest],
    scan: [api.scans],
  }[topic]
  for (const part of stale) void queries.invalidateQueries({ queryKey: part.key() })
}
