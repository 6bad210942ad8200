import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../lib/client.ts'
import { keyOf, type QueuedLetter } from './useSignatureQueue.ts'

/** Tells the service that this wording of the letter is on the screen; a failure costs only a question before signing many. */
export function useSeen(): (letter: QueuedLetter) => void {
  const queries = useQueryClient()
  return (letter) => {
    if (letter.seen) return
    const note = () => queries.setQueryData(api.replies.queue.queryKey(), (before) => before?.map((one) => (keyOf(one) === keyOf(letter) && one.version === letter.version ? { ...one, seen: true } : one)))
    void client.replies.markSeen({ replyId: letter.replyId, version: letter.version }).then(note, () => undefined)
  }
}
