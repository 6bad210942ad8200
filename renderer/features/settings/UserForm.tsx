import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { UserView } from '../../../contract/admin.ts'
import { formatFull } from '../../../domain/person-name.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormActions } from '../../components/FormActions.tsx'
import { FormPassword, FormText } from '../../components/FormFields.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { showFieldProblems } from '../../lib/form.ts'
import { ActiveField, RolesField, UnitField } from './UserAccess.tsx'
import { type UserDraft, fieldOfUser, userDraft, userSchema } from './user-draft.ts'

interface UserFormProps {
  readonly user: UserView | null
  readonly units: readonly { readonly id: number; readonly name: string; readonly active: boolean }[]
  readonly onSaved: (user: UserView) => void
  readonly onCancel: () => void
}

export function UserForm({ user, units, onSaved, onCancel }: UserFormProps) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<UserDraft>({ resolver: zodResolver(userSchema(user === null)), defaultValues: userDraft(user) })
  const save = useMutation(
    api.admin.saveUser.mutationOptions({
      onSuccess: async (saved) => {
        form.reset(userDraft(saved))
        await queries.invalidateQueries({ queryKey: api.admin.users.key() })
        done({ text: `Сохранено: ${formatFull(saved)}` })
        onSaved(saved)
      },
      onError: (error) => showFieldProblems(error, form.setError, fieldOfUser),
    }),
  )
  const reload = () => {
    save.reset()
    form.reset(userDraft(user))
  }
  return (
    <Panel fill title={user === null ? 'Новый сотрудник' : formatFull(user)}>
      <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void form.handleSubmit((values) => save.mutate(values))() }}>
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
          <FormText control={form.control} name="surname" label="Фамилия" required autoFocus />
          <FormText control={form.control} name="name" label="Имя" required />
          <FormText control={form.control} name="patronymic" label="Отчество" />
          <FormText control={form.control} name="position" label="Должность" required />
          <FormText control={form.control} name="phone" label="Рабочий телефон" helperText="Ставится в письмо исполнителя" />
          <FormText control={form.control} name="email" label="Электронная почта" />
        </Box>
        <UnitField control={form.control} units={units} />
        <RolesField control={form.control} />
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
          <FormText control={form.control} name="login" label="Имя для входа" required autoComplete="off" />
          <FormPassword control={form.control} name="password" label={user === null ? 'Первый пароль' : 'Новый пароль'} required={user === null} helperText={user === null ? 'При первом входе сменит' : 'Пусто — оставить прежний'} />
        </Box>
        <ActiveField control={form.control} />
        <FailureAlert error={save.error} action="сохранение сотрудника" onReload={reload} />
        <FormActions>
          <Button type="submit" variant="contained" loading={save.isPending}>Сохранить</Button>
          <Button color="inherit" onClick={onCancel}>Закрыть</Button>
        </FormActions>
      </Stack>
      <UnsavedGuard when={form.formState.isDirty}>Изменения сотрудника не сохранены.</UnsavedGuard>
    </Panel>
  )
}
