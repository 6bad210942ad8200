import type { ReactNode } from 'react'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { CaseLink } from '../../components/CaseLink.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { formatDate } from '../../lib/format.ts'
import { interimLabel } from '../../lib/letters.ts'
import type { SignedLetter } from './useDispatchQueue.ts'

interface Props {
  readonly letter: SignedLetter
  readonly children: ReactNode
  readonly foot: ReactNode
}

/** The middle of the page: which letter it is and how long its clock still runs; what can be done stands at the foot. */
export function LetterFrame({ letter, children, foot }: Props) {
  return (
    <Paper component="section" aria-label={`Отправка письма № ${letter.outgoingNumber}`} variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, py: 1.5, display: 'grid', gap: 1.25, alignContent: 'start' }}>
        <Box>
          <Typography variant="h2">Письмо № {letter.outgoingNumber}</Typography>
          {interimLabel(letter.kind) !== null && <Typography sx={{ fontWeight: 600 }}>{interimLabel(letter.kind)}</Typography>}
          <Typography color="textSecondary">На обращение <CaseLink id={letter.row.id} number={letter.row.number} /> · {letter.row.applicant} · подписано {formatDate(letter.signedOn)}</Typography>
          <Box sx={{ mt: 0.75 }}><DueChip due={letter.due} /></Box>
        </Box>
        {children}
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.25, display: 'grid', gap: 1 }}>{foot}</Box>
    </Paper>
  )
}
