import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { RuleView } from '../../../contract/admin.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormActions } from '../../components/FormActions.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { showFieldProblems } from '../../lib/form.ts'
import { useToday } from '../../lib/session.ts'
import { type RuleChange, type RuleDraft, type RuleTask, fieldOfRule, fieldsOf, ruleDraft, ruleSchema } from './rule-draft.ts'
import { RuleFieldset } from './RuleFieldset.tsx'
import { useEffectGate } from './useEffectGate.tsx'

interface RuleFormProps {
  readonly task: RuleTask
  readonly onSaved: (rule: RuleView) => void
  readonly onEdition: () => void
  readonly onClose: () => void
}

const TITLES = { change: '', edition: 'Новая редакция', new: 'Новое правило' }

/** A rule, its next edition or a new one. The rule is the one that was opened: a list that refreshes behind it changes neither the text nor the version. */
export function RuleForm({ task: given, onSaved, onEdition, onClose }: RuleFormProps) {
  const [task, setTask] = useState(given)
  const today = useToday()
  const queries = useQueryClient()
  const done = useToast()
  const topics = useQuery(api.reference.topics.queryOptions())
  const form = useForm<RuleDraft, unknown, RuleChange>({ resolver: zodResolver(ruleSchema), defaultValues: ruleDraft(task, today) })
  const finish = {
    onSuccess: async (saved: RuleView) => {
      setTask({ kind: 'change', rule: saved })
      form.reset(ruleDraft({ kind: 'change', rule: saved }, today))
      await queries.invalidateQueries({ queryKey: api.admin.rules.key() })
      done({ text: `Правило ${saved.code} сохранено: действует для новых обращений` })
      onSaved(saved)
    },
    onError: (error: unknown) => showFieldProblems(error, form.setError, fieldOfRule),
  }
  const change = useMutation(api.admin.saveRule.mutationOptions(finish))
  const edition = useMutation(api.admin.addEdition.mutationOptions(finish))
  const add = useMutation(api.admin.addRule.mutationOptions(finish))
  const saving = change.isPending || edition.isPending || add.isPending
  const gate = useEffectGate(saving)
  const put = form.handleSubmit((filled) => {
    const fields = fieldsOf(filled)
    gate.ask({ kind: 'rule', id: task.kind === 'new' ? null : task.rule.id, edition: task.kind === 'edition', fields }, () => {
      if (task.kind === 'new') add.mutate(filled)
      else (task.kind === 'edition' ? edition : change).mutate({ ...filled, id: task.rule.id, version: task.rule.version })
    })
  })
  const code = task.kind === 'new' ? '' : task.rule.code
  return (
    <>
      {gate.panel}
      <Box sx={{ height: '100%', minHeight: 0, display: gate.panel === null ? 'block' : 'none' }}>
        <Panel fill title={[TITLES[task.kind], code].filter((part) => part !== '').join(' ')} aside={task.kind === 'change' && <Button size="small" color="inherit" disabled={form.formState.isDirty} onClick={onEdition}>Новая редакция…</Button>}>
          <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void put() }}>
            <RuleFieldset control={form.control} task={task} topics={topics.data?.topics ?? []} />
            <FailureAlert error={change.error ?? edition.error ?? add.error ?? gate.error} action="сохранение правила" onReload={onClose} />
            <FormActions>
              <Button type="submit" variant="contained" loading={saving || gate.checking}>Сохранить правило</Button>
              <Button color="inherit" onClick={onClose}>Закрыть</Button>
            </FormActions>
          </Stack>
        </Panel>
      </Box>
      <UnsavedGuard when={form.formState.isDirty}>Изменения правила не сохранены.</UnsavedGuard>
    </>
  )
}
