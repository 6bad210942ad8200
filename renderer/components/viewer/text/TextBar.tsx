import { Box, Button, LinearProgress, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material'
import type { FileText } from '../../../../contract/texts.ts'
import { describeFailure } from '../../../lib/failure.ts'
import { textStateWords } from './useFileText.ts'

export type FileSide = 'picture' | 'text'

interface Props {
  readonly text: FileText
  readonly side: FileSide
  readonly pending: boolean
  readonly error: unknown
  onSide(side: FileSide): void
  onCancel(): void
  onAgain(): void
}

/** Above a scan: the picture or its text, and how recognition goes; nobody has to wait for it. */
export function TextBar({ text, side, pending, error, onSide, onCancel, onAgain }: Props) {
  const working = text.state === 'waiting' || text.state === 'running'
  const pages = text.pages ?? 0
  return (
    <Box sx={{ flexShrink: 0, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1, minHeight: 36 }}>
        <ToggleButtonGroup size="small" exclusive value={side} onChange={(_, next: FileSide | null) => next !== null && onSide(next)} aria-label="Что показать">
          <ToggleButton value="picture" sx={{ py: 0, px: 1, textTransform: 'none' }}>Документ</ToggleButton>
          <ToggleButton value="text" disabled={text.text === ''} sx={{ py: 0, px: 1, textTransform: 'none' }}>Текст</ToggleButton>
        </ToggleButtonGroup>
        <Typography variant="body2" role="status" noWrap title={textStateWords(text)} sx={{ flex: 1, minWidth: 0, color: text.doubtful || text.state === 'failed' ? 'warning.main' : 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {textStateWords(text)}
        </Typography>
        {working && <Button size="small" variant="text" onClick={onCancel} disabled={pending}>Отменить</Button>}
        {!working && <Button size="small" variant="text" onClick={onAgain} disabled={pending}>{text.state === 'done' || text.state === 'failed' ? 'Распознать снова' : 'Распознать'}</Button>}
      </Box>
      {text.state === 'running' && <LinearProgress aria-label="Распознавание" {...(pages > 1 ? { variant: 'determinate' as const, value: (100 * text.pagesDone) / pages } : {})} sx={{ height: 2 }} />}
      {error !== null && <Typography role="alert" variant="body2" color="error" sx={{ px: 1, pb: 0.5 }}>{describeFailure(error, 'распознавание').message}</Typography>}
    </Box>
  )
}
