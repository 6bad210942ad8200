import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { FigureStrip } from '../../components/FigureStrip.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { useAccess } from '../../lib/session.ts'
import { DigestCard } from './DigestCard.tsx'
import { FirstCases } from './FirstCases.tsx'
import { Notices } from './Notices.tsx'

/** What waits for this person: figures that open their list, what to begin with, what must not be missed. */
export function MyDayPage() {
  const can = useAccess()
  const day = useQuery(api.control.myDay.queryOptions())
  return (
    <Page>
      <PageHeader title="Мой день" aside={day.data?.greeting} actions={can('register') && <Button component={Link} to="/register" variant="contained">Зарегистрировать обращение</Button>} />
      <Loadable query={day} loading={<Opening />} action="сводку дня">
        {({ figures, first, notices }) => (
          <>
            <DigestCard />
            {figures.length > 0 && <FigureStrip figures={figures} />}
            <Box sx={{ flexGrow: 1, minHeight: 0, display: 'grid', gap: 1.5, gridTemplateColumns: notices.length > 0 ? { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 272px' } : 'minmax(0, 1fr)', gridTemplateRows: { xs: 'minmax(0, 1fr) auto', lg: 'minmax(0, 1fr)' } }}>
              <FirstCases rows={first} />
              {notices.length > 0 && <Notices notices={notices} />}
            </Box>
          </>
        )}
      </Loadable>
    </Page>
  )
}

function Opening() {
  return (
    <>
      <Stack direction="row" spacing={1.5} aria-hidden>{[0, 1, 2, 3, 4].map((n) => <Skeleton key={n} variant="rounded" height={84} sx={{ flexGrow: 1 }} />)}</Stack>
      <Panel><LoadingRows rows={8} /></Panel>
    </>
  )
}
