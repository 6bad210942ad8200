import { Box, Typography } from '@mui/material'
import type { DeadlineView } from '../../../contract/card.ts'

/** How the date was computed, in sentences that can be said on the phone. */
export function WhyDue({ deadline, id }: { readonly deadline: DeadlineView; readonly id?: string }) {
  return (
    <Box {...(id === undefined ? {} : { id })} sx={{ p: 1.25, borderRadius: 1, bgcolor: 'background.default', border: 1, borderColor: 'divider' }}>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {deadline.ruleCode} · {deadline.ruleName}
      </Typography>
      {deadline.why.map((sentence) => (
        <Typography key={sentence} variant="body2" sx={{ mb: 0.25 }}>
          {sentence}
        </Typography>
      ))}
      {deadline.warnings.map((warning) => (
        <Typography key={warning} variant="body2" sx={{ mt: 0.5, color: 'warning.main', fontWeight: 600 }}>
          Внимание: {warning}
        </Typography>
      ))}
    </Box>
  )
}
