import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { type Phrase, phraseInput } from '../../../../contract/phrases.ts'
import type { AidScope } from '../../../../contract/spelling.ts'
import { PickField } from '../../../components/card/PickField.tsx'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { FormActions } from '../../../components/FormActions.tsx'
import { FormText } from '../../../components/FormFields.tsx'
import { Kbd } from '../../../components/Kbd.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { UnsavedGuard } from '../../../components/UnsavedGuard.tsx'
import { api } from '../../../lib/client.ts'
import { type FieldName, showFieldProblems } from '../../../lib/form.ts'
import { useHotkeys } from '../../../lib/use-hotkeys.ts'

const schema = phraseInput.omit({ id: true, version: true, scope: true })
type Draft = z.infer<typeof schema>
const fieldOf = (path: string): FieldName<Draft> | null => schema.keyof().options.find((field) => field === path) ?? null

interface Props {
  readonly phrase: Phrase | null
  /** Whose a new phrase will be. */
  readonly scope: AidScope
  readonly sections: readonly string[]
  readonly topics: readonly { readonly code: string; readonly name: string }[]
  readonly onSaved: (phrase: Phrase) => void
  readonly onClose: () => void
}

/** One phrase: its words, its place in a letter, the topic whose letters get it first. Somebody else's is read only. */
export function PhraseForm({ phrase, scope, sections, topics, onSaved, onClose }: Props) {
  const queries = useQueryClient()
  const done = useToast()
  const fixed = phrase !== null && !phrase.mayChange
  const form = useForm<Draft>({ resolver: zodResolver(schema), defaultValues: phrase ?? { section: scope === 'own' ? 'Мои фразы' : '', topic: null, body: '', enabled: true } })
  const { control } = form
  const save = useMutation(api.phrases.save.mutationOptions({
    onSuccess: async (saved) => {
      form.reset(saved)
      await queries.invalidateQueries({ queryKey: api.phrases.key() })
      done({ text: 'Фраза сохранена' })
      onSaved(saved)
    },
    onError: (error) => showFieldProblems(error, form.setError, fieldOf),
  }))
  const put = form.handleSubmit((values) => save.mutate({ ...values, id: phrase?.id ?? null, version: phrase?.version ?? 0, scope: phrase?.scope ?? scope }))
  useHotkeys({ 'ctrl+enter': () => { if (!fixed) void put() } })
  return (
    <Panel fill title={phrase === null ? (scope === 'own' ? 'Новая своя фраза' : 'Новая фраза') : phrase.scope === 'own' ? 'Моя фраза' : 'Фраза организации'}>
      {fixed ? (
        <Stack spacing={1.25}>
          <Typography sx={{ whiteSpace: 'pre-wrap' }}>{phrase.body}</Typography>
          <Typography variant="body2" color="textSecondary">Фразы организации ведёт администратор. Свою можно завести кнопкой «Новая» или из выделенного текста письма: F9.</Typography>
        </Stack>
      ) : (
        <Stack component="form" noValidate spacing={1.25} onSubmit={(event) => { event.preventDefault(); void put() }}>
          <FormText control={control} name="body" label="Текст" required multiline minRows={4} maxRows={14} autoFocus={phrase === null} helperText="{{В скобках}} — то, что заполнит программа или исполнитель." />
          <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}>
            <Controller control={control} name="section" render={({ field, fieldState }) => (
              <Autocomplete freeSolo options={sections} inputValue={field.value} onInputChange={(_, value) => field.onChange(value)} renderInput={(params) => <TextField {...params} label="Раздел" required error={fieldState.invalid} helperText={fieldState.error?.message} onBlur={field.onBlur} />} />
            )} />
            <Controller control={control} name="topic" render={({ field }) => <PickField label="Тема" options={topics.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} clearable placeholder="Любая" />} />
          </Box>
          <Controller control={control} name="enabled" render={({ field }) => <FormControlLabel label={field.value ? 'Предлагается в письмах' : 'Выключена'} control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: 0, gap: 1 }} />} />
          <FailureAlert error={save.error} action="сохранение фразы" onReload={onClose} />
          <FormActions>
            <Button type="submit" variant="contained" loading={save.isPending}>Сохранить <Kbd>Ctrl ↵</Kbd></Button>
            <Button color="inherit" onClick={onClose}>Закрыть</Button>
          </FormActions>
          <UnsavedGuard when={form.formState.isDirty}>Изменения фразы не сохранены.</UnsavedGuard>
        </Stack>
      )}
    </Panel>
  )
}
