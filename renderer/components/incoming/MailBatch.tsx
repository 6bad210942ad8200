import { Box, Button, LinearProgress, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { CaseLink } from '../CaseLink.tsx'
import { PageHeader } from '../PageHeader.tsx'
import { count, formatBytes, plural } from '../../lib/format.ts'
import { BATCH_LABELS, type BatchMode, type BatchRow, useMailBatch } from './useMailBatch.ts'

const letters = (n: number) => count(n, 'письмо', 'письма', 'писем')

interface Props {
  readonly files: readonly File[]
  readonly mode: BatchMode
  /** «Вернуться к карточке». */
  readonly backLabel: string
  onClose(): void
  /** A message that was not registered by itself: its card is filled by hand. */
  onFill?(file: File): void
}

const WORDS: Record<BatchMode, { readonly start: string; readonly refuse: string; readonly promise: string }> = {
  register: { start: 'Зарегистрировать', refuse: 'Не регистрировать', promise: 'Каждое письмо получит свой номер. Исходные файлы сохраняются без изменений.' },
  take: { start: 'Принять', refuse: 'Не принимать', promise: 'Письма лягут во входящую почту и будут ждать решения. Исходные файлы сохраняются без изменений; принятое раньше второй раз не появится.' },
}

/** Several messages: what becomes of each, with progress and a way to stop. */
export function MailBatch({ files, mode, backLabel, onClose, onFill }: Props) {
  const { rows, running, start, again, cancel } = useMailBatch(files, mode)
  const words = WORDS[mode]
  const ready = rows.filter((row) => row.outcome !== 'waiting' && row.outcome !== 'reading').length
  const untouched = rows.every((row) => row.outcome === 'waiting')
  const unfinished = rows.filter((row) => row.outcome === 'failed' || row.outcome === 'cancelled').length
  return (
    <>
      <PageHeader
        title="Приём писем"
        aside={letters(rows.length)}
        actions={
          <>
            {untouched && (
              <Button variant="contained" autoFocus onClick={() => void start()}>
                {words.start} {letters(rows.length)}
              </Button>
            )}
            {running && <Button onClick={cancel}>Остановить после текущего</Button>}
            {!running && !untouched && unfinished > 0 && <Button onClick={() => void again()}>Повторить {letters(unfinished)}</Button>}
            {!running && <Button key={untouched ? 'refuse' : 'back'} autoFocus={!untouched} variant={untouched ? 'outlined' : 'contained'} onClick={onClose}>{untouched ? words.refuse : backLabel}</Button>}
          </>
        }
      />
      <Paper variant="outlined" sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <Box role="status" sx={{ px: 1.75, py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
          <Typography variant="body2" sx={{ mb: 0.75 }}>
            {untouched ? words.promise : summary(rows, ready)}
          </Typography>
          <LinearProgress variant="determinate" value={rows.length === 0 ? 0 : (ready / rows.length) * 100} aria-label="Ход приёма писем" />
        </Box>
        <Box tabIndex={0} role="region" aria-label="Письма" sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
          <Table stickyHeader size="small">
            <TableHead>
              <TableRow>
                <TableCell>Файл</TableCell>
                <TableCell align="right">Размер</TableCell>
                <TableCell>Итог</TableCell>
                <TableCell>Номер</TableCell>
                <TableCell>Пояснение</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.key}>
                  <TableCell sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>{row.file.name}</TableCell>
                  <TableCell align="right">{formatBytes(row.file.size)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: row.outcome === 'failed' || row.outcome === 'quarantined' ? 600 : 400 }}>{BATCH_LABELS[row.outcome]}</TableCell>
                  <TableCell>{row.caseId !== null && row.number !== null ? <CaseLink id={row.caseId} number={row.number} /> : '—'}</TableCell>
                  <TableCell>
                    {row.note}
                    {row.outcome === 'needs_card' && !running && onFill !== undefined && (
                      <Button size="small" sx={{ ml: 1 }} onClick={() => onFill(row.file)}>
                        Заполнить карточку
                      </Button>
                    )}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      </Paper>
    </>
  )
}

function summary(rows: readonly BatchRow[], ready: number): string {
  const n = (outcome: BatchRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const parts = [
    `Обработано ${ready} из ${rows.length}`,
    n('taken') > 0 || n('already_taken') > 0 ? `принято ${n('taken')}` : `зарегистрировано ${n('registered')}`,
    n('already_taken') > 0 ? `уже ${plural(n('already_taken'), 'было принято', 'были приняты', 'были приняты')} ${n('already_taken')}` : null,
    n('already_registered') > 0 ? `уже ${plural(n('already_registered'), 'было', 'были', 'были')} ${n('already_registered')}` : null,
    n('set_aside') > 0 ? `отложено раньше ${n('set_aside')}` : null,
    n('quarantined') > 0 ? `не распознано ${n('quarantined')}` : null,
    n('needs_card') > 0 ? `нужна карточка для ${n('needs_card')}` : null,
    n('failed') > 0 ? `не принято ${n('failed')}` : null,
  ]
  return `${parts.filter((part) => part !== null).join(' · ')}.`
}
