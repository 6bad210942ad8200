import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import Typography from '@mui/material/Typography'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { z } from 'zod'
import { acknowledgementSettings, type AcknowledgementSettings } from '../../../../contract/mailboxes.ts'
import { ACKNOWLEDGEMENT_PLACEHOLDERS } from '../../../../domain/acknowledgement.ts'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { FormActions } from '../../../components/FormActions.tsx'
import { FormText } from '../../../components/FormFields.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { UnsavedGuard } from '../../../components/UnsavedGuard.tsx'
import { api } from '../../../lib/client.ts'
import { type FieldName, showFieldProblems, splitList } from '../../../lib/form.ts'

const schema = acknowledgementSettings.extend({ version: z.int(), silentSenders: z.string().transform(splitList).pipe(acknowledgementSettings.shape.silentSenders) })
type Draft = z.input<typeof schema>
type Stored = AcknowledgementSettings & { readonly version: number }

const toDraft = (stored: Stored): Draft => ({ ...stored, silentSenders: stored.silentSenders.join(', ') })
const toField = (path: string): FieldName<Draft> | null => Object.keys(acknowledgementSettings.shape).find((key): key is keyof AcknowledgementSettings => key === path.split('.')[0]) ?? null
const MARKS = Object.entries(ACKNOWLEDGEMENT_PLACEHOLDERS).map(([name, meaning]) => `{${name}} — ${meaning}`).join(', ')

/** The letter that tells whoever wrote by e-mail the number and the due date. */
export function AcknowledgementForm({ stored }: { readonly stored: Stored }) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<Draft, unknown, z.output<typeof schema>>({ resolver: zodResolver(schema), defaultValues: toDraft(stored) })
  const { control } = form
  const save = useMutation(
    api.mailboxes.saveAcknowledgement.mutationOptions({
      onSuccess: (saved) => {
        form.reset(toDraft(saved))
        queries.setQueryData(api.mailboxes.acknowledgement.queryKey(), saved)
        done({ text: saved.enabled ? 'Подтверждения будут уходить при регистрации писем, пришедших по почте' : 'Подтверждения не отправляются' })
      },
      onError: (error) => showFieldProblems(error, form.setError, toField),
    }),
  )
  const reload = async () => {
    save.reset()
    form.reset(toDraft(await queries.fetchQuery(api.mailboxes.acknowledgement.queryOptions({ staleTime: 0 }))))
  }
  return (
    <Panel fill title="Подтверждение регистрации">
      <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void form.handleSubmit((values) => save.mutate(values))() }}>
        <Controller
          control={control} name="enabled"
          render={({ field, fieldState }) => (
            <div>
              <FormControlLabel label={field.value ? 'Отправляется тому, кто написал по электронной почте' : 'Не отправляется'} control={<Switch checked={field.value} slotProps={{ input: { ref: field.ref } }} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: 0, gap: 1 }} />
              {fieldState.error !== undefined && <FormHelperText error>{fieldState.error.message}</FormHelperText>}
            </div>
          )}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>Уходит один раз, сразу после регистрации, и записывается на карточке. Роботам, рассылкам и уведомлениям почтовых серверов не отправляется никогда.</Typography>
        <FormText control={control} name="subject" label="Тема" required />
        <FormText control={control} name="body" label="Текст" required multiline minRows={10} helperText={`Метки: ${MARKS}`} />
        <FormText control={control} name="silentSenders" label="Не отвечать адресам, в имени которых есть" multiline helperText="Слова через запятую" />
        <FailureAlert error={save.error} action="сохранение подтверждения" onReload={() => void reload()} />
        <FormActions>
          <Button type="submit" variant="contained" disabled={!form.formState.isDirty} loading={save.isPending}>Сохранить</Button>
        </FormActions>
      </Stack>
      <UnsavedGuard when={form.formState.isDirty}>Изменения подтверждения не сохранены.</UnsavedGuard>
    </Panel>
  )
}
