import { createContext, useContext } from 'react'
import type { SessionState, SessionUser } from '../../contract/session.ts'
import { type Action, type Relation, can, rolesAllowed } from '../../domain/access.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Role } from '../../domain/people.ts'

export interface OpenSession extends SessionState {
  readonly user: SessionUser
}

export interface SessionActions {
  /** A session was opened: by signing in, by unlocking, by a changed password. */
  opened(state: SessionState, token?: string): void
  /** The person left deliberately: nothing of theirs stays on the screen. */
  ended(state: SessionState): void
  /** The workplace was locked: everything beneath stays as it was. */
  locked(state: SessionState): void
}

/** Given by app/Gate.tsx; stays the same under the lock, so that pages beneath keep what was typed. */
export const SessionContext = createContext<OpenSession | null>(null)
export const SessionActionsContext = createContext<SessionActions | null>(null)

export function useSession(): OpenSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('Session is used outside of the gate')
  return session
}

export function useSessionActions(): SessionActions {
  const actions = useContext(SessionActionsContext)
  if (actions === null) throw new Error('Session actions are used outside of the gate')
  return actions
}

export const useUser = (): SessionUser => useSession().user

/** The store's calendar date (Moscow); days are counted from it, never from the clock of the workplace. */
export const useToday = (): IsoDate => useSession().today

export function useRoles(): { readonly roles: readonly Role[]; has: (...any: Role[]) => boolean } {
  const { roles } = useUser()
  return { roles, has: (...any) => any.some((role) => roles.includes(role)) }
}

/**
 * `can('dispatch_reply')`: may do it at least with some cases; `can('view_card', 'own')`: in this relation. For buttons and menus
 * only; the service decides again on every call.
 */
export function useAccess(): (action: Action, relation?: Relation) => boolean {
  const user = useUser()
  return (action, relation) => (relation === undefined ? rolesAllowed(action).some((role) => user.roles.includes(role)) : can(user, action, relation))
}
