import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../lib/client.ts'

export interface KeyPassword {
  readonly value: string
  /** It opened the key once on this page. */
  readonly proved: boolean
  readonly set: (value: string) => void
  readonly prove: () => void
}

/** The password of the key: in the memory of this page only, forgotten when the page is left or the workplace is locked. */
export function useKeyPassword(): KeyPassword {
  const [state, setState] = useState({ value: '', proved: false })
  const { data: session } = useQuery(api.session.state.queryOptions({ staleTime: Infinity }))
  const open = session?.phase === 'open'
  useEffect(() => {
    if (!open) setState({ value: '', proved: false })
  }, [open])
  return {
    ...state,
    set: (value) => setState({ value, proved: false }),
    prove: () => setState((before) => ({ ...before, proved: true })),
  }
}
