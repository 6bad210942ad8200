import { Box, Typography } from '@mui/material'
import type { MailCase } from '../../../contract/mail.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { formatDate } from '../../lib/format.ts'

/** A case beside the message, and why it is shown. */
export function CaseBlock({ item }: { readonly item: MailCase }) {
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.25, py: 0.75, mt: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <CaseLink id={item.caseId} number={item.number} />
        <Typography variant="body2" noWrap sx={{ flex: 1, minWidth: 0 }}>{item.applicant}</Typography>
        <StatusChip status={item.status} />
      </Box>
      <Typography variant="body2" noWrap title={item.summary}>{formatDate(item.registeredOn)} · {item.summary}</Typography>
      <Typography variant="body2" color="textSecondary">{item.why}</Typography>
    </Box>
  )
}
