import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import type { MailboxView } from '../../../../contract/mailboxes.ts'
import { useToast } from '../../../components/Toast.tsx'
import { api } from '../../../lib/client.ts'
import { showFieldProblems } from '../../../lib/form.ts'
import { fieldOfMailbox, type MailboxDraft, mailboxDraft, type MailboxReady } from './mailbox-draft.ts'

interface Options {
  readonly today: string
  readonly onSaved: (mailbox: MailboxView) => void
}

/** Saving, trying and fetching; what is wrong leads to its field. */
export function useMailboxActions(form: UseFormReturn<MailboxDraft, unknown, MailboxReady>, { today, onSaved }: Options) {
  const queries = useQueryClient()
  const done = useToast()
  const onError = (error: unknown) => showFieldProblems(error, form.setError, fieldOfMailbox)
  const save = useMutation(
    api.mailboxes.save.mutationOptions({
      onSuccess: async (saved) => {
        form.reset(mailboxDraft(saved, today))
        await queries.invalidateQueries({ queryKey: api.mailboxes.key() })
        done({ text: saved.enabled ? `Сохранено: ${saved.name}. Программа подключается` : `Сохранено: ${saved.name}. Письма не забираются` })
        onSaved(saved)
      },
      onError,
    }),
  )
  const test = useMutation(
    api.mailboxes.test.mutationOptions({
      onSuccess: (trial) => {
        const field = trial.ok ? null : fieldOfMailbox(trial.field)
        if (!trial.ok && field !== null) form.setError(field, { type: 'service', message: trial.problem }, { shouldFocus: true })
      },
      onError,
    }),
  )
  const fetchNow = useMutation(api.mailboxes.fetchNow.mutationOptions())
  return { save, test, fetchNow }
}
