import type { ReplyView } from '../../../contract/replies.ts'
import { api, client } from '../../lib/client.ts'
import { letterInput } from '../../lib/letters.ts'
import { queryClient } from '../../lib/query-client.ts'
import { DraftKeeper } from './draft-keeper.ts'

/** Drafts whose page is closed, while the store does not hold every word of them; in the memory of this window only. */
const shelf = new Map<string, DraftKeeper>()
const keyOf = (owner: number, replyId: number): string => `${owner}:${replyId}`

/** The draft left behind by this person, or a new one over what the store holds. */
export function takeDraft(owner: number, reply: ReplyView, onSaved: (saved: ReplyView) => void): DraftKeeper {
  const left = shelf.get(keyOf(owner, reply.id))
  if (left !== undefined) return left
  return new DraftKeeper(reply, {
    save: async (version, text) => {
      // The service saves in the name of whoever is signed in: another person's session must never carry this text.
      if (signedIn() !== owner) throw new Error('The author of the draft is not signed in')
      return client.replies.save({ replyId: reply.id, version, text })
    },
    load: () => client.replies.get(letterInput(reply)),
    onSaved,
  })
}

/** The page is closed: everything is sent to the store and kept here until it has arrived; what was set aside stays. */
export async function leaveDraft(owner: number, keeper: DraftKeeper): Promise<void> {
  const key = keyOf(owner, keeper.replyId)
  shelf.set(key, keeper)
  const saved = await keeper.flush()
  if (saved && keeper.snapshot().aside.length === 0 && shelf.get(key) === keeper) shelf.delete(key)
}

const signedIn = (): number | undefined => queryClient.getQueryData(api.session.state.queryKey())?.user?.id
