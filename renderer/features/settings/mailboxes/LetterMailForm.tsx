import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { letterMailSettings, type LetterMailSettings } from '../../../../contract/sending.ts'
import { COVER_PLACEHOLDERS } from '../../../../domain/cover-letter.ts'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { FormActions } from '../../../components/FormActions.tsx'
import { FormText } from '../../../components/FormFields.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { UnsavedGuard } from '../../../components/UnsavedGuard.tsx'
import { api } from '../../../lib/client.ts'
import { type FieldName, showFieldProblems, splitList } from '../../../lib/form.ts'

const pauses = z.string().transform((text) => splitList(text).map(Number)).pipe(z.array(z.int('Нужны целые минуты через запятую').min(1, 'Не меньше минуты').max(10_080, 'Не больше недели')).min(1, 'Нужен хотя бы один повтор').max(20, 'Не больше двадцати повторов'))
const schema = letterMailSettings.extend({ version: z.int(), pausesMinutes: pauses })
type Draft = z.input<typeof schema>
type Stored = LetterMailSettings & { readonly version: number }

const toDraft = (stored: Stored): Draft => ({ ...stored, pausesMinutes: stored.pausesMinutes.join(', ') })
const toField = (path: string): FieldName<Draft> | null => Object.keys(letterMailSettings.shape).find((key): key is keyof LetterMailSettings => key === path.split('.')[0]) ?? null
const MARKS = Object.entries(COVER_PLACEHOLDERS).map(([name, meaning]) => `{${name}} — ${meaning}`).join(', ')

/** The e-mail that carries the signed file: its words, where answers go, and how long it is tried. */
export function LetterMailForm({ stored }: { readonly stored: Stored }) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<Draft, unknown, z.output<typeof schema>>({ resolver: zodResolver(schema), defaultValues: toDraft(stored) })
  const { control } = form
  const save = useMutation(
    api.sending.saveLetterMail.mutationOptions({
      onSuccess: (saved) => {
        form.reset(toDraft(saved))
        queries.setQueryData(api.sending.letterMail.queryKey(), saved)
        done({ text: 'Письмо с ответом сохранено' })
      },
      onError: (error) => showFieldProblems(error, form.setError, toField),
    }),
  )
  const reload = async () => {
    save.reset()
    form.reset(toDraft(await queries.fetchQuery(api.sending.letterMail.queryOptions({ staleTime: 0 }))))
  }
  return (
    <Box sx={{ maxWidth: 720, height: '100%' }}>
      <Panel fill title="Письмо с ответом">
        <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void form.handleSubmit((values) => save.mutate(values))() }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>Этим письмом уходит подписанный ответ, если заявитель просил электронной почтой. PDF прикладывается сам.</Typography>
          <FormText control={control} name="subject" label="Тема" required />
          <FormText control={control} name="body" label="Текст" required multiline minRows={10} maxRows={16} helperText={`Метки: ${MARKS}`} />
          <FormText control={control} name="replyTo" label="Адрес для ответов заявителя" placeholder="priem@example.ru" helperText="Пусто — адрес отправителя. Укажите ящик, который программа забирает: иначе ответы не попадут к обращению" />
          <FormText control={control} name="pausesMinutes" label="Повторять отправку через, минут" helperText="Через запятую, по порядку попыток; после последней делопроизводитель увидит «Не отправлено»" />
          <FailureAlert error={save.error} action="сохранение письма с ответом" onReload={() => void reload()} />
          <FormActions>
            <Button type="submit" variant="contained" disabled={!form.formState.isDirty} loading={save.isPending}>Сохранить</Button>
          </FormActions>
        </Stack>
        <UnsavedGuard when={form.formState.isDirty}>Изменения письма с ответом не сохранены.</UnsavedGuard>
      </Panel>
    </Box>
  )
}
