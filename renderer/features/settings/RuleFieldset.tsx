import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type Control, Controller, type FieldPathByValue } from 'react-hook-form'
import { RULE_START_LABELS, RULE_STATUS_LABELS, TERM_UNIT_LABELS } from '../../../domain/deadline-rule.ts'
import { ROLE_LABELS } from '../../../domain/people.ts'
import { FormDate, FormText } from '../../components/FormFields.tsx'
import type { RuleChange, RuleDraft, RuleTask } from './rule-draft.ts'
import { RuleScope } from './RuleScope.tsx'
import { PURPOSE_LABELS } from './rule-words.ts'

interface Props {
  readonly control: Control<RuleDraft, unknown, RuleChange>
  readonly task: RuleTask
  readonly topics: readonly { readonly code: string; readonly name: string; readonly active: boolean }[]
}

const items = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([code, label]) => <MenuItem key={code} value={code}>{label}</MenuItem>)

/** All that a rule says, in the order in which it is read: what for, how long, for whom, since when. */
export function RuleFieldset({ control, task, topics }: Props) {
  return (
    <>
      {task.kind === 'new' && (
        <Stack direction="row" spacing={1.25}>
          <FormText control={control} name="code" label="Код" required autoFocus placeholder="СТ-30" />
          <FormText control={control} name="purpose" label="Назначение" select>{items(PURPOSE_LABELS)}</FormText>
        </Stack>
      )}
      <FormText control={control} name="name" label="Название" required multiline />
      <FormText control={control} name="basis" label="Основание" required multiline />
      <Stack direction="row" spacing={1.25} sx={{ '& > :first-of-type': { maxWidth: 128 } }}>
        <FormText control={control} name="amount" label="Срок, дней" helperText="Пусто — дату назначает человек" />
        <FormText control={control} name="unit" label="Каких" select>{items(TERM_UNIT_LABELS)}</FormText>
      </Stack>
      <FormText control={control} name="start" label="Начало счёта" select>{items(RULE_START_LABELS)}</FormText>
      <Stack direction="row" spacing={1.25}>
        <FormText control={control} name="warnBefore" label="Напоминать за, дней" helperText="Через запятую" />
        <FormText control={control} name="extensionMax" label="Продление до, дней" helperText="Пусто — не продлевается" />
      </Stack>
      <RuleScope control={control} topics={topics} />
      <Stack direction="row" spacing={1.25}>
        <FormDate control={control} name="validFrom" label="Действует с" required empty="" />
        <FormDate control={control} name="validTo" label="по" helperText="Пусто — бессрочно" />
      </Stack>
      {task.kind === 'edition' && <Typography variant="body2" sx={{ color: 'text.secondary' }}>Прежняя редакция закончится накануне. У обращений, зарегистрированных до этой даты, действует прежняя.</Typography>}
      <Turn control={control} name="gapAllowed" label="Пропуск между редакциями нужен" />
      <Stack direction="row" spacing={1.25}>
        <FormText control={control} name="status" label="Состояние" select>{items(RULE_STATUS_LABELS)}</FormText>
        <FormText control={control} name="priority" label="Очерёдность" helperText="Меньше — раньше при равном сроке" />
      </Stack>
      <FormText control={control} name="decider" label="Кто решает" select slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}><MenuItem value="">никто: срок идёт сам</MenuItem>{items(ROLE_LABELS)}</FormText>
      <Turn control={control} name="noticeRequired" label="Нужно уведомить заявителя" />
      <Turn control={control} name="enabled" label="Правило применяется" />
      <FormText control={control} name="reason" label="Причина изменения" required multiline minRows={2} />
    </>
  )
}

function Turn({ control, name, label }: { readonly control: Control<RuleDraft, unknown, RuleChange>; readonly name: FieldPathByValue<RuleDraft, boolean>; readonly label: string }) {
  return <Controller control={control} name={name} render={({ field }) => <FormControlLabel label={label} control={<Checkbox checked={field.value} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: -1 }} />} />
}
