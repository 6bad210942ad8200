import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import WbTwilightOutlined from '@mui/icons-material/WbTwilightOutlined'
import { useQuery } from '@tanstack/react-query'
import { digestTitle, isQuiet } from '../../../domain/digest.ts'
import { api } from '../../lib/client.ts'
import { formatTime } from '../../lib/format.ts'

/** The morning's sentence, with the hour of its figures; nothing before it is written and when there is nothing to say. */
export function DigestCard() {
  const { data } = useQuery(api.reminders.digest.queryOptions())
  if (data == null || (isQuiet(data.figures) && data.awaySince === null)) return null
  return (
    <Box component="section" aria-label="Утренняя сводка" sx={{ display: 'flex', gap: 1, alignItems: 'center', px: 1.75, py: 0.75, border: 1, borderColor: 'divider', borderRadius: '8px', bgcolor: 'background.paper', flexShrink: 0 }}>
      <WbTwilightOutlined fontSize="small" sx={{ color: 'primary.main' }} aria-hidden />
      <Typography component="p" sx={{ flexGrow: 1 }}>{digestTitle(data.figures, data.day, data.awaySince)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>на {formatTime(data.at)}</Typography>
    </Box>
  )
}
