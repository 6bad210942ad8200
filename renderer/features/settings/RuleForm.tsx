import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import Typography from '@mui/material/Typography'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import type { RuleView } from '../../../contract/admin.ts'
import { TERM_UNIT_LABELS } from '../../../domain/deadline-rule.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormActions } from '../../components/FormActions.tsx'
import { FormDate, FormText } from '../../components/FormFields.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { showFieldProblems } from '../../lib/form.ts'
import { type RuleChange, type RuleDraft, fieldOfRule, ruleDraft, ruleSchema } from './rule-draft.ts'
import { startOf } from './rule-words.ts'

export function RuleForm({ rule, onClose }: { readonly rule: RuleView; readonly onClose: () => void }) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<RuleDraft, unknown, RuleChange>({ resolver: zodResolver(ruleSchema), defaultValues: ruleDraft(rule) })
  const { control } = form
  const save = useMutation(
    api.admin.saveRule.mutationOptions({
      onSuccess: async (saved) => {
        form.reset(ruleDraft(saved))
        await queries.invalidateQueries({ queryKey: api.admin.rules.key() })
        done({ text: `Правило ${saved.code} сохранено: действует для новых обращений` })
      },
      onError: (error) => showFieldProblems(error, form.setError, fieldOfRule),
    }),
  )
  const put = form.handleSubmit((change) => save.mutate({ ...rule, ...change, gapAllowed: false }))
  return (
    <Panel fill title={rule.code} aside={`от даты: ${startOf(rule.start)}`}>
      <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void put() }}>
        <FormText control={control} name="name" label="Название" required multiline />
        <FormText control={control} name="basis" label="Основание" required multiline />
        <Stack direction="row" spacing={1.25} sx={{ '& > :first-of-type': { maxWidth: 128 } }}>
          <FormText control={control} name="amount" label="Срок, дней" helperText="Пусто — дату назначает человек" />
          <FormText control={control} name="unit" label="Каких" select>{Object.entries(TERM_UNIT_LABELS).map(([unit, label]) => <MenuItem key={unit} value={unit}>{label}</MenuItem>)}</FormText>
        </Stack>
        <Stack direction="row" spacing={1.25}>
          <FormText control={control} name="warnBefore" label="Напоминать за, дней" helperText="Через запятую" />
          <FormText control={control} name="extensionMax" label="Продление до, дней" helperText="Пусто — не продлевается" />
        </Stack>
        <Stack direction="row" spacing={1.25}>
          <FormDate control={control} name="validFrom" label="Действует с" required empty="" />
          <FormDate control={control} name="validTo" label="по" helperText="Пусто — бессрочно" />
        </Stack>
        <Controller control={control} name="enabled" render={({ field }) => <FormControlLabel label={field.value ? 'Правило применяется' : 'Правило выключено'} control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: 0, gap: 1 }} />} />
        <FormText control={control} name="reason" label="Причина изменения" required multiline minRows={2} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>Изменение действует для новых обращений. У зарегистрированных срок и его расчёт остаются прежними.</Typography>
        <FailureAlert error={save.error} action="сохранение правила" onReload={onClose} />
        <FormActions>
          <Button type="submit" variant="contained" loading={save.isPending}>Сохранить правило</Button>
          <Button color="inherit" onClick={onClose}>Закрыть</Button>
        </FormActions>
      </Stack>
      <UnsavedGuard when={form.formState.isDirty}>Изменения правила не сохранены.</UnsavedGuard>
    </Panel>
  )
}
