import { Alert, Box, LinearProgress, Typography } from '@mui/material'
import { CaseLink } from '../../components/CaseLink.tsx'
import type { MailState } from './useOneMail.ts'

const SQUARE = { border: 0, borderBottom: 1, borderColor: 'divider', borderRadius: 0 } as const

/** What became of the message that was put on the desk. */
export function MailNotice({ state, onClose }: { readonly state: MailState; onClose(): void }) {
  switch (state.kind) {
    case 'idle':
      return null
    case 'reading':
      return (
        <Box role="status" sx={{ px: 1.75, py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Typography variant="body2" sx={{ mb: 0.5 }}>
            Читаю письмо «{state.name}»
          </Typography>
          <LinearProgress aria-label="Чтение письма" />
        </Box>
      )
    case 'taken':
      return state.reason === null ? null : (
        <Alert severity="info" sx={SQUARE} onClose={onClose}>
          {state.reason}
        </Alert>
      )
    case 'known':
      return (
        <Alert severity="info" sx={SQUARE} onClose={onClose}>
          Это письмо уже зарегистрировано{state.number !== null && state.caseId !== null && <>: <CaseLink id={state.caseId} number={state.number} /></>}. Второй раз номер не выдаётся.
        </Alert>
      )
    case 'set_aside':
      return (
        <Alert severity="info" sx={SQUARE} onClose={onClose}>
          «{state.name}»: {state.reason}.
        </Alert>
      )
    case 'quarantined':
      return (
        <Alert severity="warning" sx={SQUARE} onClose={onClose}>
          «{state.name}» прочитать не удалось{state.reason !== null && `. ${state.reason}`}.
        </Alert>
      )
    case 'failed':
      return (
        <Alert severity="error" sx={SQUARE} onClose={onClose}>
          «{state.name}»: {state.message}
        </Alert>
      )
  }
}
