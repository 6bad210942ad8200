import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { type Organisation, organisation } from '../../../contract/organisation.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormText } from '../../components/FormFields.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { type FieldName, showFieldProblems, splitList } from '../../lib/form.ts'

const schema = organisation.extend({ version: z.int(), phones: z.string().transform(splitList).pipe(organisation.shape.phones) })
type Input = z.input<typeof schema>
export type StoredOrganisation = Organisation & { readonly version: number }

const toInput = (stored: StoredOrganisation): Input => ({ ...stored, phones: stored.phones.join(', ') })
const toField = (path: string): FieldName<Input> | null => Object.keys(organisation.shape).find((key): key is keyof Organisation => key === path.split('.')[0]) ?? null

/** Requisites of the letterhead. */
export function OrganisationForm({ stored }: { readonly stored: StoredOrganisation }) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<Input, unknown, z.output<typeof schema>>({ resolver: zodResolver(schema), defaultValues: toInput(stored) })
  const { control } = form
  const save = useMutation(
    api.admin.saveOrganisation.mutationOptions({
      onSuccess: (saved) => {
        form.reset(toInput(saved))
        queries.setQueryData(api.admin.organisation.queryKey(), saved)
        done({ text: 'Реквизиты сохранены: следующие письма выйдут с ними' })
      },
      onError: (error) => showFieldProblems(error, form.setError, toField),
    }),
  )
  const reload = async () => {
    save.reset()
    form.reset(toInput(await queries.fetchQuery(api.admin.organisation.queryOptions({ staleTime: 0 }))))
  }
  return (
    <Box component="form" noValidate onSubmit={(event) => { event.preventDefault(); void form.handleSubmit((values) => save.mutate(values))() }}>
      <Panel title="Реквизиты">
        <Stack spacing={1.25}>
          <FormText control={control} name="fullName" label="Полное наименование" required />
          <FormText control={control} name="shortName" label="Краткое наименование" required />
          <FormText control={control} name="address" label="Почтовый адрес с индексом" required />
          <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr 1fr' }}>
            <FormText control={control} name="phones" label="Телефоны" helperText="Несколько — через запятую" />
            <FormText control={control} name="email" label="Электронная почта" />
            <FormText control={control} name="site" label="Сайт" />
            <FormText control={control} name="ogrn" label="ОГРН" />
            <FormText control={control} name="inn" label="ИНН" />
            <FormText control={control} name="kpp" label="КПП" />
          </Box>
          <FailureAlert error={save.error} action="сохранение реквизитов" onReload={() => void reload()} />
          <Button type="submit" variant="contained" disabled={!form.formState.isDirty} loading={save.isPending} sx={{ alignSelf: 'flex-start' }}>Сохранить реквизиты</Button>
        </Stack>
      </Panel>
      <UnsavedGuard when={form.formState.isDirty}>Изменения реквизитов не сохранены.</UnsavedGuard>
    </Box>
  )
}
