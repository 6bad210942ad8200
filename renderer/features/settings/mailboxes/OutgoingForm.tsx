import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import type { OutgoingView } from '../../../../contract/mailboxes.ts'
import { SMTP_PORTS } from '../../../../domain/mail-server.ts'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { FormActions } from '../../../components/FormActions.tsx'
import { FormPassword, FormText } from '../../../components/FormFields.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { UnsavedGuard } from '../../../components/UnsavedGuard.tsx'
import { api } from '../../../lib/client.ts'
import { showFieldProblems } from '../../../lib/form.ts'
import { AuthorityField } from './AuthorityField.tsx'
import { fieldOfOutgoing, type OutgoingDraft, outgoingDraft, type OutgoingReady, outgoingSchema } from './mailbox-draft.ts'
import { SecurityField } from './SecurityField.tsx'
import { TrialResult } from './TrialResult.tsx'

export function OutgoingForm({ stored }: { readonly stored: OutgoingView }) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<OutgoingDraft, unknown, OutgoingReady>({ resolver: zodResolver(outgoingSchema), defaultValues: outgoingDraft(stored) })
  const { control } = form
  const [security, port, login, fromAddress] = useWatch({ control, name: ['security', 'port', 'login', 'fromAddress'] })
  const [to, setTo] = useState('')
  const onError = (error: unknown) => showFieldProblems(error, form.setError, fieldOfOutgoing)
  const save = useMutation(
    api.mailboxes.saveOutgoing.mutationOptions({
      onSuccess: (saved) => {
        form.reset(outgoingDraft(saved))
        queries.setQueryData(api.mailboxes.outgoing.queryKey(), saved)
        done({ text: 'Сервер исходящей почты сохранён' })
      },
      onError,
    }),
  )
  const test = useMutation(
    api.mailboxes.testOutgoing.mutationOptions({
      onSuccess: (trial) => {
        const field = trial.ok ? null : fieldOfOutgoing(trial.field)
        if (!trial.ok && field !== null) form.setError(field, { type: 'service', message: trial.problem }, { shouldFocus: true })
      },
      onError,
    }),
  )
  const secure = (next: OutgoingDraft['security'], usual: number | null) => {
    form.setValue('security', next, { shouldDirty: true })
    if (usual !== null) form.setValue('port', usual, { shouldDirty: true })
  }
  const reload = async () => {
    save.reset()
    form.reset(outgoingDraft(await queries.fetchQuery(api.mailboxes.outgoing.queryOptions({ staleTime: 0 }))))
  }
  const passwordHelp = stored.hasPassword ? 'Пусто — оставить прежний' : stored.passwordsLast ? undefined : 'Помнится до закрытия программы'
  return (
    <Panel fill title="Сервер исходящей почты">
      <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void form.handleSubmit((values) => save.mutate(values))() }}>
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 96px' }}>
          <FormText control={control} name="host" label="Сервер SMTP" required placeholder="smtp.example.ru" />
          <FormText control={control} name="port" label="Порт" required />
        </Box>
        <SecurityField value={security} port={port} ports={SMTP_PORTS} problem={form.formState.errors.security?.message} onChange={secure} />
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
          <FormText control={control} name="login" label="Имя для входа" autoComplete="off" helperText="Пусто — вход не нужен" />
          {login !== '' && <FormPassword control={control} name="password" label="Пароль" required={!stored.hasPassword} helperText={passwordHelp} />}
        </Box>
        {security !== 'none' && <AuthorityField control={control} name="caPem" />}
        <FormText control={control} name="fromName" label="Имя отправителя" placeholder="ООО «Энергосбыт»" />
        <FormText control={control} name="fromAddress" label="Адрес отправителя" required placeholder="priem@example.ru" />
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr auto', alignItems: 'end' }}>
          <TextField label="Пробное письмо на адрес" value={to} placeholder={fromAddress} onChange={(event) => setTo(event.target.value)} />
          <Button loading={test.isPending} sx={{ height: 32 }} onClick={() => void form.handleSubmit((values) => test.mutate({ ...values, to: to.trim() === '' ? values.fromAddress : to.trim() }))()}>Отправить пробное</Button>
        </Box>
        <TrialResult trial={test.data} beside={fieldOfOutgoing} />
        <FailureAlert error={save.error ?? test.error} action="сохранение сервера" onReload={() => void reload()} />
        <FormActions>
          <Button type="submit" variant="contained" loading={save.isPending}>Сохранить</Button>
        </FormActions>
      </Stack>
      <UnsavedGuard when={form.formState.isDirty}>Изменения исходящей почты не сохранены.</UnsavedGuard>
    </Panel>
  )
}
