import { useQuery } from '@tanstack/react-query'
import type { SessionState, SessionUser } from '../../contract/session.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Role } from '../../domain/people.ts'
import { api } from './client.ts'

/** The session as the gate has it; pages are shown only while somebody is signed in. */
export function useSession(): SessionState {
  const { data } = useQuery(api.session.state.queryOptions({ staleTime: Infinity }))
  if (data === undefined) throw new Error('Session is used outside of the gate')
  return data
}

export function useUser(): SessionUser {
  const { user } = useSession()
  if (user === null) throw new Error('Nobody is signed in')
  return user
}

/** The store's calendar date (Moscow); days are counted from it, never from the clock of the workplace. */
export function useToday(): IsoDate {
  return useSession().today
}

export function useRoles(): { readonly roles: readonly Role[]; has: (...any: Role[]) => boolean } {
  const { roles } = useUser()
  return { roles, has: (...any) => any.some((role) => roles.includes(role)) }
}
