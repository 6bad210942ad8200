import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LetterheadInput } from '../../../contract/organisation.ts'
import type { LetterheadForm as Form } from '../../../domain/letterhead.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { formatBytes } from '../../lib/format.ts'
import { RadioChoice } from './RadioChoice.tsx'

export interface StoredLetterhead {
  readonly form: Form
  readonly logo: { readonly width: number; readonly height: number; readonly bytes: number } | null
  readonly version: number
}

const FORMS = [
  { value: 'longitudinal', label: 'Продольный', example: 'Реквизиты во всю ширину листа, адресат ниже справа' },
  { value: 'corner', label: 'Угловой', example: 'Реквизиты в левом верхнем углу, адресат справа от них' },
] as const

interface Props {
  readonly stored: StoredLetterhead
  readonly choice: LetterheadInput
  readonly onChoice: (choice: LetterheadInput) => void
}

/** Form of the letterhead and its logo; what is chosen is shown at once and printed after it is saved. */
export function LetterheadForm({ stored, choice, onChoice }: Props) {
  const queries = useQueryClient()
  const done = useToast()
  const save = useMutation(
    api.admin.saveLetterhead.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(api.admin.letterhead.queryKey(), saved)
        onChoice({ form: saved.form, logo: 'keep' })
        done({ text: 'Бланк сохранён: следующие письма выйдут на нём' })
      },
    }),
  )
  const changed = choice.form !== stored.form || choice.logo !== 'keep'
  const reload = async () => {
    save.reset()
    const fresh = await queries.fetchQuery(api.admin.letterhead.queryOptions({ staleTime: 0 }))
    onChoice({ form: fresh.form, logo: 'keep' })
  }
  const chosen = choice.logo instanceof File
  const none = choice.logo === 'none' || (choice.logo === 'keep' && stored.logo === null)
  return (
    <Panel title="Бланк письма">
      <Stack spacing={1.25}>
        <RadioChoice label="Расположение реквизитов" value={choice.form} options={FORMS} onChange={(form) => onChoice({ ...choice, form })} />
        <Box>
          <Typography sx={{ fontSize: 14, fontWeight: 600, mb: 0.5 }}>Логотип</Typography>
          <DropZone accept="image/png,image/jpeg" label={none ? 'Выбрать изображение' : 'Выбрать другое'} onFiles={([file]) => { if (file !== undefined) onChoice({ ...choice, logo: file }) }}>
            {wordsOf(choice, stored)}
          </DropZone>
          <Box sx={{ display: 'flex', gap: 1, mt: 0.75 }}>
            {!none && <Button onClick={() => onChoice({ ...choice, logo: 'none' })}>Убрать логотип</Button>}
            {(chosen || choice.logo === 'none') && stored.logo !== null && <Button onClick={() => onChoice({ ...choice, logo: 'keep' })}>Вернуть прежний</Button>}
          </Box>
        </Box>
        <FailureAlert error={save.error} action="сохранение бланка" onReload={() => void reload()} />
        <Button variant="contained" disabled={!changed} loading={save.isPending} onClick={() => save.mutate({ ...choice, version: stored.version })} sx={{ alignSelf: 'flex-start' }}>Сохранить бланк</Button>
      </Stack>
      <UnsavedGuard when={changed}>Бланк письма не сохранён.</UnsavedGuard>
    </Panel>
  )
}

function wordsOf({ logo }: LetterheadInput, stored: StoredLetterhead): string {
  if (logo instanceof File) return `${logo.name}, ${formatBytes(logo.size)} — ещё не сохранён`
  if (logo === 'keep' && stored.logo !== null) return `На бланке: ${stored.logo.width} × ${stored.logo.height} точек, ${formatBytes(stored.logo.bytes)}`
  return 'PNG или JPEG до 512 КБ, или перетащите файл сюда'
}
