import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { AbsenceView } from '../../../../contract/absences.ts'
import { PickField } from '../../../components/card/PickField.tsx'
import { ConfirmButton } from '../../../components/ConfirmButton.tsx'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { FormDate } from '../../../components/FormFields.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { UnsavedGuard } from '../../../components/UnsavedGuard.tsx'
import { api } from '../../../lib/client.ts'
import { type FieldName, showFieldProblems } from '../../../lib/form.ts'
import { formatDate } from '../../../lib/format.ts'

interface Person {
  readonly id: number
  readonly shortName: string
  readonly position: string
  readonly unitName: string | null
  readonly specialist: boolean
}

interface Props {
  readonly absence: AbsenceView | null
  readonly people: readonly Person[]
  readonly onClose: () => void
}

const chosenPerson = z.number().int().nullable().transform((value, { issues }) => {
  if (value !== null) return value
  issues.push({ code: 'custom', message: 'Выберите сотрудника', input: value })
  return z.NEVER
})

const schema = z
  .object({ userId: chosenPerson, from: z.iso.date('Укажите дату'), to: z.iso.date('Укажите дату'), reason: z.string().trim().min(3, 'Укажите причину').max(100), substituteId: z.number().int().nullable() })
  .check(({ value, issues }) => {
    if (value.to < value.from) issues.push({ code: 'custom', message: 'Последний день раньше первого', path: ['to'], input: value.to })
  })
type Values = z.output<typeof schema>
type Input = z.input<typeof schema>

const FIELDS = ['userId', 'from', 'to', 'reason', 'substituteId'] as const
const toField = (path: string): FieldName<Input> | null => FIELDS.find((field) => field === path) ?? null
/** Offered while typing; any other words may stand there. */
const REASONS = ['отпуск', 'больничный', 'командировка', 'учёба']

export function AbsenceForm({ absence, people, onClose }: Props) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<Input, unknown, Values>({ resolver: zodResolver(schema), defaultValues: absence === null ? { userId: null, from: '', to: '', reason: '', substituteId: null } : { userId: absence.person.id, from: absence.from, to: absence.to, reason: absence.reason, substituteId: absence.substitute?.id ?? null } })
  const { control } = form
  const userId = useWatch({ control, name: 'userId' })
  const refresh = () => Promise.all([api.absences, api.control, api.intake.lists].map((part) => queries.invalidateQueries({ queryKey: part.key() })))
  const save = useMutation(
    api.absences.save.mutationOptions({
      onSuccess: async (saved) => {
        form.reset(form.getValues())
        await refresh()
        done({ text: `Записано: ${saved.person.shortName}, ${saved.reason} до ${formatDate(saved.to)}${saved.substitute === null ? '' : `, замещает ${saved.substitute.shortName}`}` })
        onClose()
      },
      onError: (error) => showFieldProblems(error, form.setError, toField),
    }),
  )
  const cancel = useMutation(
    api.absences.cancel.mutationOptions({
      onSuccess: async () => {
        await refresh()
        done({ text: 'Отсутствие отменено' })
        onClose()
      },
    }),
  )
  const put = form.handleSubmit((values) => save.mutate({ ...values, id: absence?.id ?? null, version: absence?.version ?? 0 }))
  const options = people.map(({ id, shortName, position, unitName }) => ({ value: id, label: shortName, hint: [position, unitName].filter((part) => part !== null).join(' · ') }))
  const executor = people.find(({ id }) => id === userId)?.specialist ?? false
  const substitutes = options.filter(({ value }) => value !== userId && (!executor || people.some(({ id, specialist }) => id === value && specialist)))
  return (
    <Panel title={absence === null ? 'Новое отсутствие' : absence.person.shortName}>
      <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void put() }}>
        {absence === null && (
          <Controller control={control} name="userId" render={({ field, fieldState }) => <PickField label="Кто отсутствует *" name="userId" options={options} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} error={fieldState.error?.message} placeholder="Фамилия" autoFocus />} />
        )}
        <Stack direction="row" spacing={1.25}>
          <FormDate control={control} name="from" label="С" required empty="" />
          <FormDate control={control} name="to" label="По" required empty="" />
        </Stack>
        <Controller
          control={control}
          name="reason"
          render={({ field, fieldState }) => (
            <Autocomplete freeSolo options={REASONS} inputValue={field.value} onInputChange={(_, text) => field.onChange(text)} renderInput={(params) => <TextField {...params} label="Причина" required name="reason" onBlur={field.onBlur} inputRef={field.ref} error={fieldState.error !== undefined} helperText={fieldState.error?.message} />} />
          )}
        />
        <Controller control={control} name="substituteId" render={({ field, fieldState }) => <PickField label="Замещает" name="substituteId" options={substitutes} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} error={fieldState.error?.message} placeholder="Фамилия" clearable />} />
        <Typography variant="body2" color="textSecondary">В эти дни обращения, обещанные звонки и выезды отсутствующего у замещающего как свои. Сроки не сдвигаются.</Typography>
        <FailureAlert error={save.error ?? cancel.error} action="сохранение отсутствия" onReload={onClose} />
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={save.isPending}>Сохранить</Button>
          <Button color="inherit" onClick={onClose}>Закрыть</Button>
          {absence !== null && <ConfirmButton color="inherit" label="Отменить отсутствие" title="Отменить отсутствие?" consequence="Обращения, звонки и выезды вернутся от замещающего. Запись останется в журнале действий." confirmLabel="Отменить отсутствие" onConfirm={() => cancel.mutate({ id: absence.id, version: absence.version })} loading={cancel.isPending} />}
        </Stack>
      </Stack>
      <UnsavedGuard when={form.formState.isDirty}>Отсутствие не сохранено.</UnsavedGuard>
    </Panel>
  )
}
