import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { AuthorityView } from '../../../contract/admin.ts'
import { AUTHORITY_GROUNDS, AUTHORITY_GROUND_LABELS, type AuthorityGround } from '../../../domain/authority.ts'
import { rolesAllowed } from '../../../domain/access.ts'
import { formatFull } from '../../../domain/person-name.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormDate, FormText } from '../../components/FormFields.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { type FieldName, showFieldProblems } from '../../lib/form.ts'

const isNumbered = (ground: AuthorityGround): boolean => ground === 'order' || ground === 'power_of_attorney'

const schema = z
  .object({ userId: z.coerce.number<number | ''>('Выберите подписанта').int().positive('Выберите подписанта'), ground: z.enum(AUTHORITY_GROUNDS), groundNumber: z.string().trim().max(60), groundDate: z.union([z.literal(''), z.iso.date('Укажите дату')]), basis: z.string().trim().max(300), validFrom: z.iso.date('Укажите дату'), validTo: z.iso.date('Укажите дату'), active: z.boolean() })
  .check(({ value, issues }) => {
    const numbered = isNumbered(value.ground)
    if (numbered && value.groundNumber === '') issues.push({ code: 'custom', message: 'Укажите номер', path: ['groundNumber'], input: value.groundNumber })
    if (numbered && value.groundDate === '') issues.push({ code: 'custom', message: 'Укажите дату', path: ['groundDate'], input: value.groundDate })
    if (value.ground === 'other' && value.basis.length < 3) issues.push({ code: 'custom', message: 'Укажите документ', path: ['basis'], input: value.basis })
    if (value.validTo < value.validFrom) issues.push({ code: 'custom', message: 'Дата окончания раньше даты начала', path: ['validTo'], input: value.validTo })
  })
type Input = z.input<typeof schema>

const FIELDS = ['userId', 'ground', 'groundNumber', 'groundDate', 'basis', 'validFrom', 'validTo', 'active'] as const
const toField = (path: string): FieldName<Input> | null => FIELDS.find((field) => field === path) ?? null
const signers = new Set(rolesAllowed('sign_reply'))

export function AuthorityForm({ authority, onClose }: { readonly authority: AuthorityView | null; readonly onClose: () => void }) {
  const queries = useQueryClient()
  const done = useToast()
  const people = useQuery(api.admin.users.queryOptions())
  const defaults: Input = authority !== null ? { ...authority, groundDate: authority.groundDate ?? '' } : { userId: '', ground: 'order', groundNumber: '', groundDate: '', basis: '', validFrom: '', validTo: '', active: true }
  const form = useForm<Input, unknown, z.output<typeof schema>>({ resolver: zodResolver(schema), defaultValues: defaults })
  const { control } = form
  const ground = useWatch({ control, name: 'ground' })
  const save = useMutation(
    api.admin.saveAuthority.mutationOptions({
      onSuccess: async (saved) => {
        form.reset({ ...saved, groundDate: saved.groundDate ?? '' })
        await queries.invalidateQueries({ queryKey: api.admin.authorities.key() })
        done({ text: `Полномочия записаны: ${saved.userName}` })
        onClose()
      },
      onError: (error) => showFieldProblems(error, form.setError, toField),
    }),
  )
  const put = form.handleSubmit((values) => save.mutate({ ...values, groundDate: values.groundDate === '' ? null : values.groundDate, id: authority?.id ?? null, version: authority?.version ?? 0 }))
  const candidates = people.data?.users.filter(({ active, roles }) => active && roles.some((role) => signers.has(role))) ?? []
  return (
    <Panel title={authority === null ? 'Новые полномочия' : authority.userName}>
      <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void put() }}>
        {authority === null && (
          <FormText control={control} name="userId" label="Подписант" required select autoFocus helperText="Сотрудники с ролью заместителя генерального директора">
            {candidates.map((user) => <MenuItem key={user.id} value={user.id}>{formatFull(user)}</MenuItem>)}
          </FormText>
        )}
        <FormText control={control} name="ground" label="Основание" required select>
          {AUTHORITY_GROUNDS.map((one) => <MenuItem key={one} value={one}>{AUTHORITY_GROUND_LABELS[one]}</MenuItem>)}
        </FormText>
        {isNumbered(ground) && (
          <Stack direction="row" spacing={1.25}>
            <FormText control={control} name="groundNumber" label="Номер" required />
            <FormDate control={control} name="groundDate" label="Дата" required empty="" />
          </Stack>
        )}
        {ground === 'other' && <FormText control={control} name="basis" label="Документ" required placeholder="Решение совета директоров от 12.01.2026 № 3" />}
        <Stack direction="row" spacing={1.25}>
          <FormDate control={control} name="validFrom" label="С" required empty="" />
          <FormDate control={control} name="validTo" label="По" required empty="" />
        </Stack>
        <Controller control={control} name="active" render={({ field }) => <FormControlLabel label={field.value ? 'Действуют в эти даты' : 'Отменены'} control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: 0, gap: 1 }} />} />
        <FailureAlert error={save.error ?? people.error} action="сохранение полномочий" onReload={onClose} />
        <Stack direction="row" spacing={1}>
          <Button type="submit" variant="contained" loading={save.isPending}>Сохранить</Button>
          <Button color="inherit" onClick={onClose}>Закрыть</Button>
        </Stack>
      </Stack>
      <UnsavedGuard when={form.formState.isDirty}>Изменения полномочий не сохранены.</UnsavedGuard>
    </Panel>
  )
}
