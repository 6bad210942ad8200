import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Collapse from '@mui/material/Collapse'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'

interface BreakdownProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** A screen that broke: what happened, what is kept, what to do. */
export function Breakdown({ error, onRetry }: BreakdownProps) {
  const [open, setOpen] = useState(false)
  const technical = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return (
    <Stack role="alert" spacing={1.25} sx={{ maxWidth: 560, mx: 'auto', mt: 8, px: 3 }}>
      <Typography variant="h1">Этот экран не удалось показать</Typography>
      <Typography>Всё, что было сохранено, цело: черновики и записи хранит служба программы. Остальные разделы работают.</Typography>
      <Stack direction="row" spacing={1}>
        <Button variant="contained" onClick={onRetry}>Показать снова</Button>
        <Button color="inherit" onClick={() => window.location.reload()}>Перезагрузить окно</Button>
      </Stack>
      <Box>
        <Link component="button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Скрыть подробности' : 'Подробности для администратора'}</Link>
        <Collapse in={open} unmountOnExit><Box component="pre" sx={{ fontSize: 12.5, whiteSpace: 'pre-wrap' }}>{technical}</Box></Collapse>
      </Box>
    </Stack>
  )
}
