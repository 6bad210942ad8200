import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { CalendarDayView } from '../../../contract/admin.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { count } from '../../lib/format.ts'
import { saveFile } from '../../lib/save-file.ts'
import { TableFileButton } from './TableFileButton.tsx'

interface Props {
  readonly year: number
  readonly known: boolean
  /** Puts days into the form; nothing is saved until the person saves the year. */
  readonly onDays: (days: readonly CalendarDayView[]) => void
}

/** The year from a table file, from the data of the program, and as a table file. */
export function CalendarFiles({ year, known, onDays }: Props) {
  const done = useToast()
  const read = useMutation(api.reference.readCalendar.mutationOptions({
    onSuccess: (days) => {
      onDays(days)
      done({ text: `Из файла взято: ${count(days.length, 'день', 'дня', 'дней')}. Проверьте и сохраните год` })
    },
  }))
  const shipped = useQuery(api.reference.shippedCalendar.queryOptions({ input: { year } }))
  const exported = useMutation(api.reference.exportCalendar.mutationOptions({
    onSuccess: async (file) => {
      if (await saveFile(file)) done({ text: `Календарь ${year} года выгружен` })
    },
  }))
  const days = shipped.data?.days ?? []
  return (
    <>
      <Stack direction="row" spacing={1} sx={{ flexWrap: 'wrap' }}>
        <TableFileButton label="Загрузить из файла…" loading={read.isPending} onFile={(file) => read.mutate({ year, file })} />
        {days.length > 0 && <Button size="small" color="inherit" onClick={() => onDays(days)}>Взять из поставки программы</Button>}
        {known && <Button size="small" color="inherit" loading={exported.isPending} onClick={() => exported.mutate({ year })}>Выгрузить в файл</Button>}
      </Stack>
      <FailureAlert error={read.error} action="чтение файла календаря" onClose={read.reset} />
      <FailureAlert error={exported.error} action="выгрузку календаря" onClose={exported.reset} />
      {!known && days.length === 0 && <Alert severity="info">Файл: столбцы «дата; вид дня; название» через точку с запятой или запятую. Виды: праздничный день, выходной день, рабочая суббота, сокращённый день.</Alert>}
    </>
  )
}
