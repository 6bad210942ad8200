import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import type { Signed } from '../../../contract/replies.ts'
import { api, client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { letterPath } from '../../lib/letters.ts'
import type { Outcome } from './SignedNote.tsx'
import type { KeyPassword } from './useKeyPassword.ts'
import type { QueuedLetter } from './useSignatureQueue.ts'

interface Signing {
  readonly signing: UseMutationResult<Signed, Error, void>
  readonly sign: () => Promise<void>
  /** The sentence for the field of the password; null when it is not the password. */
  readonly wrongPassword: string | null
}

/** Signs one letter with the key of the signed-in official. A wrong password keeps everything as it is. */
export function useSigning(letter: QueuedLetter, password: KeyPassword, onDone: (outcome: Outcome) => void): Signing {
  const queries = useQueryClient()
  const signing = useMutation({
    mutationFn: () => client.replies.sign({ replyId: letter.replyId, version: letter.version, keyPassword: password.value }),
    // Somebody was first: the next press signs what is on the screen then.
    onError: (error) => (describeFailure(error).code === 'CONFLICT' ? queries.invalidateQueries({ queryKey: api.replies.key() }) : undefined),
  })
  const sign = async () => {
    const signed = await signing.mutateAsync()
    password.used()
    onDone({ kind: 'signed', signed, to: letterPath({ id: letter.replyId, caseId: letter.row.id, kind: letter.kind }) })
  }
  return { signing, sign, wrongPassword: passwordProblem(signing.error) }
}

export function passwordProblem(error: unknown): string | null {
  if (error === null) return null
  const { code, details, message } = describeFailure(error)
  return code === 'KEY_REJECTED' && details.reason === 'wrong_password' ? message : null
}
