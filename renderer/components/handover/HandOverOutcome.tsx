import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { HandedOver } from '../../../contract/control.ts'
import { countAppeals } from '../../lib/format.ts'
import { journalAddress } from '../../lib/journal-address.ts'
import { CaseLink } from '../CaseLink.tsx'
import { FailureAlert } from '../FailureAlert.tsx'
import { Panel } from '../Panel.tsx'

interface Props {
  readonly outcome: HandedOver
  /** Not reached: the person stopped the work. */
  readonly left: number
  readonly error: unknown
  /** null: the way back has been gone already. */
  readonly onBack: (() => void) | null
  readonly returned: boolean
  readonly onClose: () => void
}

/** What went where, what did not and why. */
export function HandOverOutcome({ outcome: { executor, done, refused }, left, error, onBack, returned, onClose }: Props) {
  const backs = done.filter(({ from }) => from !== null).length
  return (
    <Panel title={returned ? 'Возвращено' : 'Передано'} fill>
      <Stack spacing={1.25}>
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {done.length === 0 ? 'Ничего не передано.' : returned ? `${countAppeals(done.length)}: у прежних исполнителей` : `${countAppeals(done.length)}: ${executor.shortName}`}
        </Typography>
        {done.length > 0 && !returned && <Link component={RouterLink} to={journalAddress({ ids: done.map(({ caseId }) => caseId) })}>Показать переданные в журнале</Link>}
        {left > 0 && <Typography>Остановлено: {countAppeals(left)} остались как были.</Typography>}
        {refused.length > 0 && (
          <div>
            <Typography sx={{ fontWeight: 600 }}>Не передано: {countAppeals(refused.length)}</Typography>
            <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
              {refused.map(({ caseId, number, why }) => <li key={caseId}><CaseLink id={caseId} number={number} /> {why}</li>)}
            </Box>
          </div>
        )}
        <FailureAlert error={error} action="передачу обращений" />
        <Stack direction="row" spacing={1}>
          <Button variant="contained" autoFocus onClick={onClose}>Готово</Button>
          {onBack !== null && backs > 0 && <Button color="inherit" onClick={onBack}>Вернуть прежним исполнителям</Button>}
        </Stack>
      </Stack>
    </Panel>
  )
}
