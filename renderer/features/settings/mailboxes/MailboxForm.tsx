import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { MailboxView } from '../../../../contract/mailboxes.ts'
import { AFTER_PROCESSING, AFTER_PROCESSING_LABELS, IMAP_PORTS } from '../../../../domain/mail-server.ts'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { FormActions } from '../../../components/FormActions.tsx'
import { FormDate, FormPassword, FormText } from '../../../components/FormFields.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { UnsavedGuard } from '../../../components/UnsavedGuard.tsx'
import { useToday } from '../../../lib/session.ts'
import { AuthorityField } from './AuthorityField.tsx'
import { fieldOfMailbox, type MailboxDraft, mailboxDraft, type MailboxReady, mailboxSchema } from './mailbox-draft.ts'
import { SecurityField } from './SecurityField.tsx'
import { TrialResult } from './TrialResult.tsx'
import { useMailboxActions } from './useMailboxActions.ts'

interface MailboxFormProps {
  readonly mailbox: MailboxView | null
  readonly passwordsLast: boolean
  readonly onSaved: (mailbox: MailboxView) => void
  readonly onClose: () => void
}

export function MailboxForm({ mailbox, passwordsLast, onSaved, onClose }: MailboxFormProps) {
  const today = useToday()
  const form = useForm<MailboxDraft, unknown, MailboxReady>({ resolver: zodResolver(mailboxSchema), defaultValues: mailboxDraft(mailbox, today) })
  const { control } = form
  const { save, test, fetchNow } = useMailboxActions(form, { today, onSaved })
  const [security, port, afterProcessing] = useWatch({ control, name: ['security', 'port', 'afterProcessing'] })
  const reload = () => {
    save.reset()
    form.reset(mailboxDraft(mailbox, today))
  }
  const secure = (next: MailboxDraft['security'], usual: number | null) => {
    form.setValue('security', next, { shouldDirty: true })
    if (usual !== null) form.setValue('port', usual, { shouldDirty: true })
  }
  const aside = mailbox?.enabled === true ? <Button size="small" loading={fetchNow.isPending} onClick={() => fetchNow.mutate({ id: mailbox.id })}>Забрать сейчас</Button> : undefined
  return (
    <Panel fill title={mailbox === null ? 'Новый ящик' : mailbox.name} {...(aside === undefined ? {} : { aside })}>
      <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void form.handleSubmit((values) => save.mutate(values))() }}>
        <FormText control={control} name="name" label="Название" required autoFocus placeholder="Приёмная" />
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 96px' }}>
          <FormText control={control} name="host" label="Сервер IMAP" required placeholder="imap.example.ru" />
          <FormText control={control} name="port" label="Порт" required />
        </Box>
        <SecurityField value={security} port={port} ports={IMAP_PORTS} problem={form.formState.errors.security?.message} onChange={secure} />
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
          <FormText control={control} name="login" label="Имя для входа" required autoComplete="off" />
          <FormPassword control={control} name="password" label="Пароль" required={mailbox?.hasPassword !== true} helperText={mailbox?.hasPassword === true ? 'Пусто — оставить прежний' : passwordsLast ? undefined : 'Помнится до закрытия программы'} />
        </Box>
        {security !== 'none' && <AuthorityField control={control} name="caPem" />}
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
          <FormText control={control} name="folder" label="Папка" required />
          <FormDate control={control} name="since" label="Забирать письма с" helperText="Пусто — все" />
        </Box>
        <FormText control={control} name="afterProcessing" label="Что сделать с полученным письмом в ящике" select>
          {AFTER_PROCESSING.map((one) => <MenuItem key={one} value={one}>{AFTER_PROCESSING_LABELS[one]}</MenuItem>)}
        </FormText>
        {afterProcessing === 'move' && <FormText control={control} name="doneFolder" label="В какую папку переложить" required helperText="Если её нет, программа создаст" />}
        <FormText control={control} name="pollMinutes" label="Проверять не реже чем раз в, минут" helperText="О новом письме сервер обычно сообщает сразу" />
        <Controller control={control} name="enabled" render={({ field }) => <FormControlLabel label={field.value ? 'Письма забираются' : 'Выключен: письма не забираются'} control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: 0, gap: 1 }} />} />
        <TrialResult trial={test.data} beside={fieldOfMailbox} />
        <FailureAlert error={save.error ?? test.error ?? fetchNow.error} action="сохранение ящика" onReload={reload} />
        <FormActions>
          <Button type="submit" variant="contained" loading={save.isPending}>Сохранить</Button>
          <Button loading={test.isPending} onClick={() => void form.handleSubmit((values) => test.mutate(values))()}>Проверить соединение</Button>
          <Button color="inherit" onClick={onClose}>Закрыть</Button>
        </FormActions>
      </Stack>
      <UnsavedGuard when={form.formState.isDirty}>Изменения ящика не сохранены.</UnsavedGuard>
    </Panel>
  )
}
