import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { count, formatBytes, formatNumber } from '../../lib/format.ts'
import { host } from '../../lib/host.ts'
import { FailureAlert } from '../FailureAlert.tsx'
import { Kbd } from '../Kbd.tsx'
import type { Exporting } from './useExport.ts'

/** How far the file is, what became of it, and a way on from there. */
export function ExportProgress({ exporting, onClose }: { readonly exporting: Exporting; onClose(): void }) {
  const { state, stop, again } = exporting
  const open = useMutation({ mutationFn: (ticket: string) => host().openSaved(ticket) })
  if (state.kind === 'running') {
    const { done, total, stopping } = state
    const drawing = total > 0 && done === total
    const words = drawing ? 'Файл записывается на диск…' : total === 0 ? 'Записи собираются…' : `Записано ${formatNumber(done)} из ${formatNumber(total)}`
    return (
      <Box>
        <LinearProgress variant={total === 0 || drawing ? 'indeterminate' : 'determinate'} value={total === 0 ? 0 : (done / total) * 100} aria-label="Ход выгрузки" />
        <Box sx={{ display: 'flex', alignItems: 'center', mt: 1.25 }}>
          <Typography role="status" sx={{ flex: 1, fontVariantNumeric: 'tabular-nums' }}>{words}</Typography>
          <Button size="small" variant="outlined" autoFocus onClick={stop}>{stopping ? 'Отменяется…' : 'Отменить'} <Kbd>Esc</Kbd></Button>
        </Box>
      </Box>
    )
  }
  if (state.kind === 'made') {
    const { file, ticket } = state
    return (
      <Alert severity="info" role="status" icon={false} sx={{ alignItems: 'center' }} action={<><Button size="small" variant="contained" autoFocus onClick={() => open.mutate(ticket)}>Открыть</Button><Button size="small" sx={{ ml: 1 }} onClick={onClose}>Закрыть</Button></>}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>Сохранено: {file.name}</Box>
        {count(file.rows, 'строка', 'строки', 'строк')}, {formatBytes(file.bytes)}. Выгрузка записана в журнал действий.
        {open.data === 'no_program' && <Box role="alert">На этом компьютере нет программы для таких файлов.</Box>}
      </Alert>
    )
  }
  if (state.kind === 'stopped') return <Alert severity="info" icon={false} role="status" action={<Button size="small" autoFocus onClick={again}>Вернуться</Button>}>Выгрузка отменена. Файл не создан.</Alert>
  if (state.kind === 'failed') return <FailureAlert error={state.error} action="выгрузку" onClose={again} />
  return null
}
