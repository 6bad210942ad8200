import { useCallback, useState } from 'react'
import { client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import type { RegisterDesk } from './useRegisterDesk.ts'

export type MailState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'taken'; readonly name: string; readonly reason: string | null }
  | { readonly kind: 'known'; readonly caseId: number | null; readonly number: string | null }
  | { readonly kind: 'set_aside'; readonly name: string; readonly reason: string | null }
  | { readonly kind: 'quarantined'; readonly name: string; readonly reason: string | null }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }

/** One message becomes the source of the card that is being filled. */
export function useOneMail(hub: RegisterDesk, onTaken: (deliveryId: number) => void) {
  const [state, setState] = useState<MailState>({ kind: 'idle' })
  const { takeMail } = hub
  const take = useCallback(
    (file: File) => {
      const read = async () => {
        setState({ kind: 'reading', name: file.name })
        try {
          const { outcome, deliveryId, caseId, number, reason, message, card, files } = await client.intake.importMail({ file, register: false })
          if (outcome === 'already_registered' || outcome === 'registered') return setState({ kind: 'known', caseId, number })
          if (outcome === 'quarantined' || outcome === 'set_aside') return setState({ kind: outcome, name: file.name, reason })
          takeMail(deliveryId, message, card, files)
          onTaken(deliveryId)
          setState({ kind: 'taken', name: file.name, reason })
        } catch (error) {
          setState({ kind: 'failed', name: file.name, message: describeFailure(error, 'чтение письма').message })
        }
      }
      void read()
    },
    [takeMail, onTaken],
  )
  const dismiss = useCallback(() => setState({ kind: 'idle' }), [])
  return { state, take, dismiss }
}
