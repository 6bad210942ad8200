import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { ReminderView } from '../../../contract/reminders.ts'
import { DUTY_LABELS } from '../../../domain/reminder-people.ts'
import { DueChip } from '../../components/DueChip.tsx'

/** One thing to do: the case, its clock, what is expected; what was not seen is bold and marked by a dot. */
export function ReminderRow({ reminder, onOpen }: { readonly reminder: ReminderView; readonly onOpen: () => void }) {
  const { row, label, duty, insteadOf, seen } = reminder
  const what = [DUTY_LABELS[duty], row.executor !== null && duty === 'watch' ? row.executor.shortName : ''].filter((part) => part !== '').join(' · ')
  // For whom one stands in comes first on the wide line: a long name is read whole there.
  const whose = [insteadOf === null ? '' : `замещаете: ${insteadOf.shortName}`, row.applicant, row.summary].filter((part) => part !== '').join(' · ')
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '10px minmax(0, 1fr) auto', columnGap: 1, alignItems: 'baseline', px: 1.75, py: 0.75, '&:hover': { bgcolor: 'surface.selected' } }}>
      <Box aria-hidden sx={{ width: 7, height: 7, borderRadius: '50%', alignSelf: 'center', ...(seen ? {} : { bgcolor: 'primary.main' }) }} />
      <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline', minWidth: 0 }}>
        <Link component={RouterLink} to={`/cases/${row.id}`} onClick={onOpen} sx={{ fontWeight: seen ? 500 : 700, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{row.number}{!seen && <Box component="span" sx={{ position: 'absolute', left: -9999 }}>, новое</Box>}</Link>
        <Typography component="span" variant="body2" noWrap title={what}>{what}</Typography>
      </Stack>
      <DueChip due={{ ...row.due, label }} />
      <Typography variant="body2" noWrap title={whose} sx={{ gridColumn: '2 / -1', color: 'text.secondary' }}>{whose}</Typography>
    </Box>
  )
}
