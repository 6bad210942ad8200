import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RouterProvider, type RouterProviderProps } from 'react-router/dom'
import type { SessionState } from '../../contract/session.ts'
import { ChangePasswordPage } from '../features/session/ChangePasswordPage.tsx'
import { LockScreen } from '../features/session/LockScreen.tsx'
import { SignInPage } from '../features/session/SignInPage.tsx'
import { api } from '../lib/client.ts'
import { host } from '../lib/host.ts'
import { useLinkState, useLiveUpdates } from '../lib/live.ts'
import { type OpenSession, type SessionActions, SessionActionsContext, SessionContext } from '../lib/session.ts'
import { keepSessionToken } from '../lib/session-token.ts'
import { Opening } from './Opening.tsx'

const SetupPage = lazy(() => import('../features/setup/SetupPage.tsx').then((page) => ({ default: page.SetupPage })))

/**
 * Decides what the window shows: first run, sign-in, the desk, or the desk under a lock. Under a lock, and when the session was
 * lost without the person's wish, the desk stays mounted, so that unlocking returns to the same unsaved form.
 */
export function Gate({ router }: { readonly router: RouterProviderProps['router'] }) {
  const queries = useQueryClient()
  const { state: link } = useLinkState()
  const state = useQuery(api.session.state.queryOptions({ staleTime: Infinity }))
  const [kept, setKept] = useState<OpenSession | null>(null)
  const session = state.data
  useEffect(() => {
    if (session !== undefined && hasUser(session)) setKept(session)
  }, [session])
  useEffect(() => {
    if (link === 'up') void queries.invalidateQueries({ queryKey: api.session.state.key() })
  }, [link, queries])
  useEffect(() => {
    if (session !== undefined) host().contentShown()
  }, [session])
  useLiveUpdates(session?.phase === 'open')

  const actions = useMemo<SessionActions>(() => {
    const adopt = (next: SessionState) => queries.setQueryData(api.session.state.queryKey(), next)
    return {
      opened(next, token) {
        if (token !== undefined) keepSessionToken(token)
        adopt(next)
        setKept((before) => {
          if (before !== null && before.user.id !== next.user?.id) void router.navigate('/', { replace: true })
          return hasUser(next) ? next : before
        })
        void queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' })
      },
      ended(next) {
        keepSessionToken(null)
        setKept(null)
        queries.clear()
        adopt(next)
        void router.navigate('/', { replace: true })
      },
      locked: adopt,
    }
  }, [queries, router])

  if (session === undefined) return <Opening error={state.error} onRetry={() => void state.refetch()} />
  return (
    <SessionActionsContext value={actions}>
      <Suspense fallback={<Opening error={null} onRetry={() => undefined} />}>{screen(session, kept, router)}</Suspense>
    </SessionActionsContext>
  )
}

function hasUser(session: SessionState): session is OpenSession {
  return session.user !== null
}

function screen(session: SessionState, kept: OpenSession | null, router: RouterProviderProps['router']) {
  if (session.phase === 'setup') return <SetupPage />
  if (kept === null) return session.user === null ? <SignInPage session={session} /> : null
  if (kept.user.mustChangePassword && session.phase === 'open') return <SessionContext value={kept}><ChangePasswordPage /></SessionContext>
  return (
    <SessionContext value={kept}>
      <RouterProvider key={kept.user.id} router={router} />
      {session.phase !== 'open' && <LockScreen session={session} user={kept.user} />}
    </SessionContext>
  )
}
