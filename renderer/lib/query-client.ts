import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { describeFailure } from './failure.ts'

/** Any answer may say that the session is over or locked; the gate (app/Gate.tsx) then shows what to do about it. */
function watchSession(error: unknown): void {
  const { code } = describeFailure(error)
  if (code === 'SIGNED_OUT' || code === 'SESSION_LOCKED') void queryClient.invalidateQueries({ queryKey: api.session.state.key() })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
