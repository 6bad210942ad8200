import { useEffect, useRef } from 'react'
import DoneIcon from '@mui/icons-material/CheckOutlined'
import RefusedIcon from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { plural } from '../../../domain/plural.ts'
import type { BatchStep } from '../../../contract/replies.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Panel } from '../../components/Panel.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import type { Run } from './useBatch.ts'

interface Props {
  readonly run: Run
  readonly onStop: () => void
  readonly onClose: () => void
}

/** How far the signing is and, in the end, what became of each letter. */
export function BatchRun({ run, onStop, onClose }: Props) {
  const back = useRef<HTMLButtonElement>(null)
  const { letters, steps, running, stopping, broken } = run
  const signed = [...steps.values()].filter(({ outcome }) => outcome === 'signed').length
  useHotkeys({ escape: () => (running ? onStop() : onClose()) })
  useEffect(() => {
    if (!running) back.current?.focus()
  }, [running])
  const title = running ? `Подписывается: ${steps.size} из ${letters.length}` : `Подписано ${signed} из ${letters.length}`
  const action = running
    ? <Button size="small" variant="outlined" disabled={stopping} onClick={onStop}>{stopping ? 'Остановится после этого письма' : 'Остановить'} <Kbd>Esc</Kbd></Button>
    : <Button size="small" variant="contained" ref={back} onClick={onClose}>К письмам <Kbd>Esc</Kbd></Button>
  return (
    <Panel title={title} aside={action} fill flush>
      <LinearProgress variant="determinate" value={(steps.size / letters.length) * 100} aria-label={title} sx={{ mx: 1.75, mb: 1, visibility: running ? 'visible' : 'hidden' }} />
      <Box role="status" sx={{ px: 1.75, pb: 1 }}>
        {running ? 'Каждое письмо сразу проверяется. Подписанное остаётся подписанным, если остановить.' : <Summary signed={signed} total={letters.length} />}
      </Box>
      {broken !== null && <Box sx={{ px: 1.75, pb: 1 }}><FailureAlert error={broken} action="подписание" /><Typography variant="body2">Подписанные письма остались подписанными, остальные ждут в очереди.</Typography></Box>}
      <Table size="small" aria-label="Письма">
        <TableHead><TableRow><TableCell>Обращение</TableCell><TableCell>Заявитель</TableCell><TableCell>Что с письмом</TableCell></TableRow></TableHead>
        <TableBody>
          {letters.map(({ replyId, row }) => (
            <TableRow key={replyId}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}><CaseLink id={row.id} number={row.number} /></TableCell>
              <TableCell>{row.applicant}</TableCell>
              <TableCell><Outcome step={steps.get(replyId) ?? null} running={running} /></TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <UnsavedGuard when={running}>Письма подписываются: если уйти, подписание остановится после текущего письма.</UnsavedGuard>
    </Panel>
  )
}

function Summary({ signed, total }: { readonly signed: number; readonly total: number }) {
  const left = total - signed
  if (left === 0) return <>Все подписи проверены. Письма переданы на отправку.</>
  return <>Подписанные проверены и переданы на отправку. Не {plural(left, 'подписано', 'подписаны', 'подписано')} {left}: {plural(left, 'оно осталось', 'они остались', 'они остались')} в очереди без изменений.</>
}

function Outcome({ step, running }: { readonly step: BatchStep | null; readonly running: boolean }) {
  if (step === null) return <Typography variant="body2" color="textSecondary">{running ? 'ждёт' : 'нет ответа: посмотрите в очереди'}</Typography>
  const icon = { fontSize: 16, mr: 0.75, verticalAlign: '-3px' } as const
  if (step.outcome === 'signed') return <><DoneIcon sx={icon} aria-hidden />№ {step.outgoingNumber}, подпись проверена</>
  if (step.outcome === 'untouched') return <Typography variant="body2" color="textSecondary">{step.reason}</Typography>
  return <><RefusedIcon sx={icon} aria-hidden />Не подписано. {step.reason}</>
}
