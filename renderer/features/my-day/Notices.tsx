import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import ReportOutlined from '@mui/icons-material/ReportOutlined'
import { Link as RouterLink } from 'react-router'
import { Panel } from '../../components/Panel.tsx'

interface Notice {
  readonly kind: 'warning' | 'urgent'
  readonly text: string
  readonly caseId: number | null
}

/** What must not be missed: urgent first. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const sorted = notices.toSorted((a, b) => Number(b.kind === 'urgent') - Number(a.kind === 'urgent'))
  return (
    <Panel title="Обратите внимание" fill>
      <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sorted.map((notice) => (
          <Box component="li" key={`${notice.text}${notice.caseId ?? ''}`} sx={{ display: 'grid', gridTemplateColumns: '22px 1fr', gap: 0.75 }}>
            {notice.kind === 'urgent' ? <ReportOutlined fontSize="small" sx={{ color: 'clock.overdue' }} /> : <InfoOutlined fontSize="small" sx={{ color: 'text.secondary' }} />}
            <div>
              {notice.kind === 'urgent' && <Typography component="span" sx={{ fontWeight: 650, color: 'clock.overdue' }}>Срочно. </Typography>}
              {notice.text}
              {notice.caseId !== null && <Box><Link component={RouterLink} to={`/cases/${notice.caseId}`}>Открыть обращение</Link></Box>}
            </div>
          </Box>
        ))}
      </Stack>
    </Panel>
  )
}
