import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import type { TopicView } from '../../../../contract/reference.ts'
import { PickField } from '../../../components/card/PickField.tsx'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { FormActions } from '../../../components/FormActions.tsx'
import { FormText } from '../../../components/FormFields.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { UnsavedGuard } from '../../../components/UnsavedGuard.tsx'
import { api } from '../../../lib/client.ts'
import { showFieldProblems } from '../../../lib/form.ts'
import { countAppeals } from '../../../lib/format.ts'
import { useEffectGate } from '../useEffectGate.tsx'
import { fieldOfTopic, type TopicDraft, topicDraft, topicSchema, type TopicTask } from './topic-draft.ts'

interface TopicFormProps {
  readonly task: TopicTask
  readonly topics: readonly TopicView[]
  readonly rules: readonly { readonly code: string; readonly name: string }[]
  readonly executors: readonly { readonly id: number; readonly shortName: string }[]
  readonly onSaved: (code: string) => void
  readonly onClose: () => void
}

/** A topic as it was when it was opened: a list that refreshes behind it changes neither the text nor the version. */
export function TopicForm({ task: given, topics, rules, executors, onSaved, onClose }: TopicFormProps) {
  const [task] = useState(given)
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<TopicDraft>({ resolver: zodResolver(topicSchema), defaultValues: topicDraft(task, topics) })
  const save = useMutation(api.reference.saveTopic.mutationOptions({
    onSuccess: async (_, saved) => {
      form.reset(saved)
      await queries.invalidateQueries({ queryKey: api.reference.topics.key() })
      done({ text: `Тема ${saved.code} сохранена` })
      onSaved(saved.code)
    },
    onError: (error) => showFieldProblems(error, form.setError, fieldOfTopic),
  }))
  const gate = useEffectGate(save.isPending)
  const before = task.kind === 'change' ? task.topic : null
  const put = form.handleSubmit((draft) => {
    const input = { ...draft, version: before?.version ?? 0, isNew: before === null }
    // Only another rule can move a term; the rest is saved without looking.
    if (draft.defaultRuleCode === (before?.defaultRuleCode ?? null) || before === null) save.mutate(input)
    else gate.ask({ kind: 'topic', code: draft.code, defaultRuleCode: draft.defaultRuleCode }, () => save.mutate(input))
  })
  const parent = topics.find(({ code }) => code === (before === null && task.kind === 'new' ? task.parentCode : before?.parentCode))
  return (
    <>
      {gate.panel}
      <Box sx={{ height: '100%', minHeight: 0, display: gate.panel === null ? 'block' : 'none' }}>
        <Panel fill title={before === null ? (parent === undefined ? 'Новый раздел' : `Новая тема в разделе ${parent.code}`) : `${before.code} ${before.name}`} aside={before === null ? '' : countAppeals(before.used)}>
          <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void put() }}>
            {before === null && <FormText control={form.control} name="code" label="Код" required helperText="Дальше код не меняется: по нему тему знают обращения" />}
            <FormText control={form.control} name="name" label="Название" required multiline autoFocus={before === null} />
            <Controller control={form.control} name="defaultRuleCode" render={({ field, fieldState }) => (
              <PickField<string> label="Правило по умолчанию" options={rules.map(({ code, name }) => ({ value: code, label: code, hint: name }))} value={field.value} onChange={field.onChange} clearable placeholder="по общим правилам" helper="Правило подойдёт обращениям этой темы; из подходящих предлагается самое короткое" error={fieldState.error?.message} />
            )} />
            <Controller control={form.control} name="defaultExecutorId" render={({ field, fieldState }) => (
              <PickField<number> label="Исполнитель по умолчанию" options={executors.map(({ id, shortName }) => ({ value: id, label: shortName }))} value={field.value} onChange={field.onChange} clearable placeholder="не назначен" helper="Предлагается при назначении, решает человек" error={fieldState.error?.message} />
            )} />
            <Controller control={form.control} name="active" render={({ field, fieldState }) => (
              <Box>
                <FormControlLabel label="Тема предлагается в карточке" control={<Checkbox checked={field.value} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: -1 }} />
                <Typography variant="body2" color={fieldState.error === undefined ? 'textSecondary' : 'error'}>{fieldState.error?.message ?? 'Темы не удаляют: выключенная остаётся в старых обращениях под своим названием.'}</Typography>
              </Box>
            )} />
            {before !== null && before.classifier.length > 0 && <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>Коды классификатора: {before.classifier.join(', ')}</Typography>}
            <FailureAlert error={save.error ?? gate.error} action="сохранение темы" onReload={onClose} />
            <FormActions>
              <Button type="submit" variant="contained" loading={save.isPending || gate.checking}>Сохранить тему</Button>
              <Button color="inherit" onClick={onClose}>Закрыть</Button>
            </FormActions>
          </Stack>
        </Panel>
      </Box>
      <UnsavedGuard when={form.formState.isDirty}>Изменения темы не сохранены.</UnsavedGuard>
    </>
  )
}
