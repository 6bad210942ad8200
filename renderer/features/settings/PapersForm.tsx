import { Box, Button, FormControlLabel, Stack, Switch, Typography } from '@mui/material'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { paperSettings, type PaperSettings } from '../../../contract/admin.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormText } from '../../components/FormFields.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { showFieldProblems } from '../../lib/form.ts'
import { host } from '../../lib/host.ts'

const typed = <T extends z.ZodType>(shape: T) => z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), shape)
const { limits, text, scanFolder } = paperSettings.shape
const schema = paperSettings.extend({
  scanFolder,
  limits: z.object({ imageMb: typed(limits.shape.imageMb), pdfMb: typed(limits.shape.pdfMb), otherMb: typed(limits.shape.otherMb) }),
  text: z.object({ enabled: text.shape.enabled, leastConfidence: typed(text.shape.leastConfidence), maxPages: typed(text.shape.maxPages) }),
  version: z.int(),
})
type Input = z.input<typeof schema>

/** The scanner's folder, recognition, limits of files. */
export function PapersForm({ stored }: { readonly stored: PaperSettings & { readonly version: number } }) {
  const queries = useQueryClient()
  const done = useToast()
  const form = useForm<Input, unknown, z.output<typeof schema>>({ resolver: zodResolver(schema), defaultValues: stored })
  const { control, setValue } = form
  const watched = useWatch({ control, name: 'scanFolder.enabled' })
  const save = useMutation(
    api.admin.savePapers.mutationOptions({
      onSuccess: (saved) => {
        form.reset(saved)
        queries.setQueryData(api.admin.papers.queryKey(), saved)
        done({ text: saved.scanFolder.enabled ? 'Настройки сохранены: папка сканера под наблюдением' : 'Настройки сканов и файлов сохранены' })
      },
      onError: (error) => showFieldProblems(error, form.setError, (path) => (path === 'scanFolder.path' ? path : null)),
    }),
  )
  const choose = async () => {
    const path = await host().chooseFolder()
    if (path !== null) setValue('scanFolder.path', path, { shouldDirty: true })
  }
  return (
    <Box component="form" noValidate sx={{ maxWidth: 760, display: 'grid', gap: 1.5 }} onSubmit={(event) => { event.preventDefault(); void form.handleSubmit((values) => save.mutate(values))() }}>
      <Panel title="Папка сканера">
        <Stack spacing={1.25}>
          <Controller control={control} name="scanFolder.enabled" render={({ field }) => <FormControlLabel control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />} label="Принимать сканы из папки" />} />
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <FormText control={control} name="scanFolder.path" label="Папка" disabled={!watched} placeholder="Например, \\server\scan или /srv/scan" sx={{ flex: 1 }} />
            <Button onClick={() => void choose()} disabled={!watched} sx={{ mt: '21px' }}>Выбрать…</Button>
          </Box>
          <Typography variant="body2" color="textSecondary">Файл принимается, когда он записан целиком. Сначала он сохраняется в базе, потом исходный файл переносится в подпапку «Принято».</Typography>
        </Stack>
      </Panel>
      <Panel title="Распознавание текста">
        <Stack spacing={1.25}>
          <Controller control={control} name="text.enabled" render={({ field }) => <FormControlLabel control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />} label="Распознавать сканы и документы в фоне" />} />
          <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
            <FormText control={control} name="text.leastConfidence" label="Считать неуверенным ниже, %" slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
            <FormText control={control} name="text.maxPages" label="Читать страниц в файле, не больше" slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
          </Box>
          <Typography variant="body2" color="textSecondary">При неуверенном распознавании скана программа подскажет основание «Текст не поддаётся прочтению». Решает человек; поля карточки текст сам не заполняет.</Typography>
        </Stack>
      </Panel>
      <Panel title="Размер файлов, МБ">
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr 1fr' }}>
          <FormText control={control} name="limits.imageMb" label="Изображение" slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
          <FormText control={control} name="limits.pdfMb" label="PDF" slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
          <FormText control={control} name="limits.otherMb" label="Другой файл" slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
        </Box>
      </Panel>
      <FailureAlert error={save.error} action="сохранение настроек" onReload={() => { save.reset(); void queries.invalidateQueries({ queryKey: api.admin.papers.key() }) }} />
      <Button type="submit" variant="contained" disabled={!form.formState.isDirty} loading={save.isPending} sx={{ justifySelf: 'flex-start' }}>Сохранить настройки</Button>
      <UnsavedGuard when={form.formState.isDirty}>Настройки сканов и файлов не сохранены.</UnsavedGuard>
    </Box>
  )
}
