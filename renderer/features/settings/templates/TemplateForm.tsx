import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { LetterTemplate } from '../../../../contract/templates.ts'
import { LETTER_KIND_LABELS, LETTER_KINDS } from '../../../../domain/letter-kind.ts'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { FormActions } from '../../../components/FormActions.tsx'
import { FormText } from '../../../components/FormFields.tsx'
import { Kbd } from '../../../components/Kbd.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { UnsavedGuard } from '../../../components/UnsavedGuard.tsx'
import { api } from '../../../lib/client.ts'
import { showFieldProblems } from '../../../lib/form.ts'
import { useHotkeys } from '../../../lib/use-hotkeys.ts'
import { EMPTY_TEMPLATE, fieldOfTemplate, type TemplateDraft, templateDraft, templateSchema } from './template-draft.ts'
import { TemplateBody } from './TemplateBody.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { TemplateVersions } from './TemplateVersions.tsx'
import { TopicChoice } from './TopicChoice.tsx'

interface Props {
  readonly template: LetterTemplate | null
  readonly topics: readonly { readonly code: string; readonly name: string }[]
  readonly onSaved: (template: LetterTemplate) => void
  readonly onClose: () => void
  readonly beside: Beside
  readonly onBeside: (beside: Beside) => void
}

/** What stands beside the words; the list steps back for it. */
export type Beside = 'preview' | 'versions' | null

/** One letter of the library: its words, the letter they make, the wordings it had. */
export function TemplateForm({ template, topics, onSaved, onClose, beside, onBeside }: Props) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<TemplateDraft>({ resolver: zodResolver(templateSchema), defaultValues: template === null ? EMPTY_TEMPLATE : templateDraft(template) })
  const { control, getValues } = form
  const [heading, body] = useWatch({ control, name: ['heading', 'body'] })
  const save = useMutation(
    api.templates.save.mutationOptions({
      onSuccess: async (saved) => {
        form.reset(templateDraft(saved))
        await Promise.all([queries.invalidateQueries({ queryKey: api.templates.key() }), queries.invalidateQueries({ queryKey: api.replies.templates.key() })])
        done({ text: `Шаблон «${saved.name}» сохранён, редакция ${saved.version}` })
        onSaved(saved)
      },
      onError: (error) => showFieldProblems(error, form.setError, fieldOfTemplate),
    }),
  )
  const put = form.handleSubmit((values) => save.mutate({ ...values, id: template?.id ?? null, version: template?.version ?? 0 }))
  useHotkeys({ 'ctrl+enter': () => void put() })
  const toggle = (next: Exclude<Beside, null>) => onBeside(beside === next ? null : next)
  const aside = (
    <Stack direction="row" spacing={1}>
      <Button size="small" aria-pressed={beside === 'preview'} onClick={() => toggle('preview')}>Показать письмом</Button>
      {template !== null && <Button size="small" aria-pressed={beside === 'versions'} onClick={() => toggle('versions')}>Редакции</Button>}
    </Stack>
  )
  const words = (
    <Panel fill title={template === null ? 'Новый шаблон' : template.name} aside={aside}>
      <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void put() }}>
        <FormText control={control} name="name" label="Название" required autoFocus={template === null} />
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}>
          <FormText control={control} name="kind" label="Вид письма" select>{LETTER_KINDS.map((kind) => <MenuItem key={kind} value={kind}>{LETTER_KIND_LABELS[kind]}</MenuItem>)}</FormText>
          <TopicChoice control={control} topics={topics} />
        </Box>
        <FormText control={control} name="heading" label="Заголовок письма" required />
        <TemplateBody control={control} />
        <Controller control={control} name="enabled" render={({ field }) => <FormControlLabel label={field.value ? 'Предлагается исполнителям' : 'Выключен'} control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: 0, gap: 1 }} />} />
        <FailureAlert error={save.error} action="сохранение шаблона" onReload={onClose} />
        <FormActions>
          <Button type="submit" variant="contained" loading={save.isPending}>Сохранить <Kbd>Ctrl ↵</Kbd></Button>
          <Button color="inherit" onClick={onClose}>Закрыть</Button>
        </FormActions>
      </Stack>
      <UnsavedGuard when={form.formState.isDirty}>Изменения шаблона не сохранены.</UnsavedGuard>
    </Panel>
  )
  return (
    <Stack direction="row" spacing={1.5} sx={{ minHeight: 0, minWidth: 0, '& > *': { flex: '1 1 0', minWidth: 0 } }}>
      {words}
      {beside === 'preview' && <TemplatePreview heading={heading} body={body} />}
      {beside === 'versions' && template !== null && <TemplateVersions template={template} onRestore={(version) => form.reset({ ...getValues(), ...version }, { keepDefaultValues: true })} />}
    </Stack>
  )
}
