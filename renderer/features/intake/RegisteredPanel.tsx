import SlipIcon from '@mui/icons-material/ReceiptLongOutlined'
import { Box, Button, Paper, Typography } from '@mui/material'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { FileView } from '../../../contract/files.ts'
import type { Registered } from '../../../contract/intake.ts'
import { WhyDue } from '../../components/card/WhyDue.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { PaperDialog } from '../../components/paper/PaperDialog.tsx'
import { StampButton } from '../../components/paper/StampButton.tsx'
import { stampable, usePapers } from '../../components/paper/usePapers.ts'
import { formatDate } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { copyText } from '../../lib/copy-text.ts'

interface Props {
  readonly done: Registered
  readonly executor: string | null
  readonly files: readonly FileView[]
  onAnother(): void
}

/** The number, large enough to be copied onto the letter, and what next. */
export function RegisteredPanel({ done, executor, files, onAnother }: Props) {
  const navigate = useNavigate()
  const [copied, setCopied] = useState(false)
  const copy = () => void copyText(done.number).then(setCopied)
  const assign = () => void navigate(`/cases/${done.id}?action=assign`)
  const papers = usePapers(done.id)
  const sheet = files.find(stampable)
  useHotkeys({ n: onAnother, t: papers.makeReceipt, ...(sheet === undefined ? {} : { s: () => papers.putStamp(sheet.id) }), ...(executor === null ? { a: assign } : {}), o: () => void navigate(`/cases/${done.id}`), 'ctrl+enter': onAnother })
  return (
    <Paper component="section" variant="outlined" aria-label="Обращение зарегистрировано" sx={{ height: '100%', display: 'flex', flexDirection: 'column', p: 3, gap: 2, overflow: 'auto' }}>
      <Box role="status">
        <Typography color="textSecondary">Зарегистрировано {formatDate(done.registeredOn)}</Typography>
        <Typography component="p" sx={{ fontSize: 44, lineHeight: '56px', fontWeight: 700, letterSpacing: '-0.01em', fontVariantNumeric: 'tabular-nums', userSelect: 'all' }}>
          {done.number}
        </Typography>
        <Typography color="textSecondary">Перенесите номер на письмо.</Typography>
      </Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.5 }}>
        <Typography component="dt" color="textSecondary">
          Срок ответа
        </Typography>
        <Typography component="dd" sx={{ m: 0, fontWeight: 700 }}>
          {formatDate(done.deadline.controlDue)}
          {done.deadline.legalDue !== done.deadline.controlDue && (
            <Typography component="span" color="textSecondary">
              {' '}
              · по закону до {formatDate(done.deadline.legalDue)}
            </Typography>
          )}
        </Typography>
        <Typography component="dt" color="textSecondary">
          Исполнитель
        </Typography>
        <Typography component="dd" sx={{ m: 0 }}>
          {executor ?? 'не назначен'}
        </Typography>
      </Box>
      <WhyDue deadline={done.deadline} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" autoFocus onClick={onAnother}>
          Ещё одно <Kbd>Ctrl ↵</Kbd>
        </Button>
        {executor === null && <Button onClick={assign}>Назначить исполнителя <Kbd style={{ opacity: 1 }}>A</Kbd></Button>}
        <Button onClick={() => void navigate(`/cases/${done.id}`)}>
          Открыть карточку <Kbd style={{ opacity: 1 }}>O</Kbd>
        </Button>
        <Button onClick={copy}>{copied ? 'Скопировано' : 'Копировать номер'}</Button>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button startIcon={<SlipIcon />} onClick={papers.makeReceipt} disabled={papers.pending}>
          Талон о приёме <Kbd style={{ opacity: 1 }}>T</Kbd>
        </Button>
        {sheet !== undefined && <StampButton onStamp={(corner) => papers.putStamp(sheet.id, corner)} disabled={papers.pending} />}
      </Box>
      <FailureAlert error={papers.error} action="составление бумаги" />
      {papers.made !== null && <PaperDialog {...papers.made} onClose={papers.close} />}
    </Paper>
  )
}
