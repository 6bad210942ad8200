import { useMutation } from '@tanstack/react-query'
import type { OpenedMail } from '../../../contract/mail.ts'
import { useToast } from '../../components/Toast.tsx'
import { client } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { useUndo } from './useUndo.ts'

export interface Decide {
  attach(caseId: number): void
  setAside(ground: string, reason: string): void
  saveRaw(): Promise<unknown>
  readonly pending: boolean
  readonly error: unknown
}

/** Decisions about a message that waits; each says where the message went and can be undone. */
export function useDecide(mail: OpenedMail, onLeave: () => void, onUndoable: (undo: () => void) => void): Decide {
  const tell = useToast()
  const undo = useUndo()
  const attach = useMutation({
    mutationFn: (caseId: number) => client.mail.attach({ id: mail.id, caseId }),
    onSuccess: ({ caseId, number }) => {
      const back = () => undo.detach(mail.id)
      onUndoable(back)
      tell({ text: `Письмо приложено к обращению ${number}.`, link: { to: `/cases/${caseId}`, label: 'Открыть' }, undo: { label: 'Вернуть в почту · U', run: back } })
      onLeave()
    },
  })
  const setAside = useMutation({
    mutationFn: ({ ground, reason }: { ground: string; reason: string }) => client.mail.setAside({ id: mail.id, ground, reason }),
    onSuccess: ({ number }) => {
      const back = () => undo.restore(mail.id)
      onUndoable(back)
      tell({ text: `Письмо отложено под № ${number}.`, undo: { label: 'Вернуть в почту · U', run: back } })
      onLeave()
    },
  })
  const saveRaw = useMutation({ mutationFn: async () => saveFile(await client.mail.raw({ id: mail.id })) })
  return {
    attach: (caseId) => attach.mutate(caseId),
    setAside: (ground, reason) => setAside.mutate({ ground, reason }),
    saveRaw: () => saveRaw.mutateAsync().catch(() => null),
    pending: attach.isPending || setAside.isPending,
    error: attach.error ?? setAside.error ?? saveRaw.error,
  }
}
