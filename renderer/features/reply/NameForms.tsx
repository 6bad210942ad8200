import { useState } from 'react'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { ReplyText } from '../../../contract/replies.ts'
import type { NameForms as Forms } from '../../../domain/name-forms.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormText } from '../../components/FormFields.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'

interface Props {
  readonly caseId: number
  readonly text: ReplyText
  readonly edit: (change: Partial<ReplyText>) => void
}

/** How the applicant's name is declined; a correction goes into this letter and is remembered for later ones. */
export function NameForms({ caseId, text, edit }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const forms = useQuery(api.replies.nameForms.queryOptions({ input: { caseId }, enabled: anchor !== null }))
  return (
    <>
      <Button size="small" variant="text" aria-haspopup="dialog" sx={{ minWidth: 0, py: 0, fontSize: 12.5 }} onClick={({ currentTarget }) => setAnchor(currentTarget)}>Склонение…</Button>
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} slotProps={{ paper: { 'aria-label': 'Склонение имени', role: 'dialog', sx: { width: 380, p: 1.5 } } }}>
        {forms.error !== null && <FailureAlert error={forms.error} action="чтение имени" />}
        {forms.data !== undefined && <FormsForm key={forms.dataUpdatedAt} caseId={caseId} forms={forms.data} text={text} edit={edit} onClose={() => setAnchor(null)} />}
      </Popover>
    </>
  )
}

function FormsForm({ caseId, forms, text, edit, onClose }: Props & { readonly forms: Forms & { readonly corrected: boolean }; readonly onClose: () => void }) {
  const queries = useQueryClient()
  const toast = useToast()
  const { corrected, ...before } = forms
  const { control, handleSubmit } = useForm<Forms>({ defaultValues: before })
  const save = useMutation(
    api.replies.saveNameForms.mutationOptions({
      onSuccess: (after) => {
        const [first, ...rest] = text.addressee
        edit({
          addressee: first?.trim() === before.addressee ? [after.addressee, ...rest] : text.addressee,
          salutation: text.salutation.trim() === before.salutation ? after.salutation : text.salutation,
        })
        queries.setQueryData(api.replies.nameForms.queryKey({ input: { caseId } }), after)
        toast({ text: 'Склонение имени запомнено' })
        onClose()
      },
    }),
  )
  return (
    <Stack component="form" noValidate spacing={1.25} onSubmit={handleSubmit((values) => save.mutate({ caseId, forms: values }))}>
      <FormText control={control} name="addressee" label="Кому, в адресе" autoFocus />
      <FormText control={control} name="dative" label="Кому, полностью" />
      <FormText control={control} name="genitive" label="Кого, полностью" />
      <FormText control={control} name="salutation" label="Обращение" />
      <Typography variant="body2" color="textSecondary">
        {corrected ? 'Исправлено раньше. ' : ''}Запомним для всех писем этому человеку. Пустое поле — как склоняет программа.
      </Typography>
      <FailureAlert error={save.error} action="сохранение склонения" />
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between' }}>
        <Button type="button" color="inherit" onClick={onClose}>Отмена</Button>
        <Button type="submit" variant="contained" loading={save.isPending}>Запомнить</Button>
      </Stack>
    </Stack>
  )
}
