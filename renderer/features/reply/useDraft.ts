import { useEffect, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ReplyView } from '../../../contract/replies.ts'
import { api } from '../../lib/client.ts'
import { letterInput } from '../../lib/letters.ts'
import { useLinkState } from '../../lib/live.ts'
import { useUser } from '../../lib/session.ts'
import type { DraftKeeper, DraftSnapshot } from './draft-keeper.ts'
import { leaveDraft, takeDraft } from './draft-shelf.ts'

export interface Draft {
  readonly keeper: DraftKeeper
  readonly now: DraftSnapshot
}

/** The letter being written: saved at every pause, when the window loses focus, when the page is left and when the service is back. */
export function useDraft(reply: ReplyView): Draft {
  const owner = useUser().id
  const queries = useQueryClient()
  const { state: link } = useLinkState()
  const [keeper] = useState(() =>
    takeDraft(owner, reply, (saved) => queries.setQueryData(api.replies.get.queryKey({ input: letterInput(saved) }), saved)),
  )
  const now = useSyncExternalStore(keeper.subscribe, keeper.snapshot)

  useEffect(() => keeper.adopt(reply), [keeper, reply])
  useEffect(() => {
    if (link === 'up') void keeper.flush()
  }, [keeper, link])
  useEffect(() => {
    const flush = () => void keeper.flush()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      void leaveDraft(owner, keeper)
    }
  }, [keeper, owner])

  return { keeper, now }
}
