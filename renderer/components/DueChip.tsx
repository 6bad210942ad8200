import Box from '@mui/material/Box'
import type { Due } from '../../contract/card.ts'

const LOOK: Record<Due['kind'], { color: string; bgcolor: string }> = {
  overdue: { color: 'clock.overdue', bgcolor: 'clock.overdueBg' },
  today: { color: 'clock.soon', bgcolor: 'clock.soonBg' },
  soon: { color: 'clock.soon', bgcolor: 'clock.soonBg' },
  later: { color: 'clock.later', bgcolor: 'clock.laterBg' },
  closed_in_time: { color: 'clock.inTime', bgcolor: 'clock.inTimeBg' },
  closed_late: { color: 'clock.overdue', bgcolor: 'clock.overdueBg' },
}

/**
 * The clock of a case, a word beside the colour: «просрочено на 2 дня», «сегодня», «осталось 3 дня». Long sentences («контрольный
 * срок прошёл, по закону до …») are cut by the column and read whole in the tooltip. `wide` for columns.
 */
export function DueChip({ due, wide = false }: { readonly due: Due; readonly wide?: boolean }) {
  return (
    <Box
      component="span"
      data-due={due.kind}
      title={due.label}
      sx={{
        display: 'inline-block', maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', verticalAlign: 'middle', px: 1, borderRadius: '5px', fontSize: 12.5, fontWeight: 600, lineHeight: '22px', whiteSpace: 'nowrap', textAlign: 'center',
        fontVariantNumeric: 'tabular-nums', ...(wide && { minWidth: 152 }), ...LOOK[due.kind],
      }}
    >
      {due.label}
    </Box>
  )
}
