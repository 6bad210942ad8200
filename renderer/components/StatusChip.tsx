import Box from '@mui/material/Box'
import { CASE_STATUS_LABELS, type CaseStatus } from '../../domain/appeal.ts'

const STRONG: readonly CaseStatus[] = ['returned', 'proposal_pending', 'for_signature', 'signed']
const QUIET: readonly CaseStatus[] = ['dispatched', 'closed_no_action', 'closed_no_reply', 'redirected', 'annulled']

/** Where a case stands, in words; never in the colours of the clock. `plain` for columns of a table. */
export function StatusChip({ status, plain = false }: { readonly status: CaseStatus; readonly plain?: boolean }) {
  const label = CASE_STATUS_LABELS[status]
  if (plain) return <Box component="span" sx={{ color: QUIET.includes(status) ? 'text.secondary' : 'text.primary' }}>{label}</Box>
  const look = STRONG.includes(status) ? { color: 'primary.main', bgcolor: 'surface.selected' } : { color: QUIET.includes(status) ? 'text.secondary' : 'text.primary', bgcolor: 'clock.laterBg' }
  return (
    <Box component="span" sx={{ display: 'inline-block', px: 1, borderRadius: '5px', fontSize: 12.5, fontWeight: 600, lineHeight: '22px', whiteSpace: 'nowrap', ...look }}>{label}</Box>
  )
}
