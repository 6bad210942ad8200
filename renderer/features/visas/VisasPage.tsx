import { useState } from 'react'
import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { QueueList } from '../../components/QueueList.tsx'
import { VisaDesk } from './VisaDesk.tsx'
import { keyOf, useVisaQueue } from './useVisaQueue.ts'

interface Done {
  readonly text: string
  readonly caseId: number
  readonly number: string
}

/** Letters that wait for a visa before signature: the appeal and the very letter side by side. */
export function VisasPage() {
  const queue = useVisaQueue()
  const [done, setDone] = useState<Done | null>(null)
  const { items: visas, current, index } = queue
  return (
    <Page>
      <PageHeader title="На согласовании" aside={current !== null && `${index + 1} из ${visas.length}`} actions={visas.length > 1 && <Box sx={{ color: 'text.secondary' }}>Листать:<Kbd>J</Kbd><Kbd>K</Kbd></Box>} />
      {done !== null && (
        <Alert severity="success" role="status" onClose={() => setDone(null)}>
          {done.text} <Link component={RouterLink} to={`/cases/${done.caseId}`} sx={{ fontWeight: 600 }}>Открыть {done.number}</Link>
        </Alert>
      )}
      <Loadable query={queue.query} action="чтение писем на согласовании" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
        {() => current === null ? (
          <Panel fill><EmptyState icon={<DoneIcon />} title="Согласовывать нечего">Письма коллег появятся здесь сами, как только их передадут на согласование.</EmptyState></Panel>
        ) : (
          <Box sx={{ display: 'grid', gridTemplateColumns: '206px minmax(0, 1fr) minmax(380px, 39%)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
            <QueueList label="Письма на согласовании" items={visas} current={keyOf(current)} keyOf={keyOf} heading={({ row }) => row.number} due={({ row }) => row.due} onChoose={queue.choose}>
              {({ row, mine, person }) => (
                <>
                  <Typography noWrap variant="body2" color="textSecondary">{row.applicant}</Typography>
                  {!mine && <Typography noWrap variant="body2">ждут: {person?.shortName ?? 'никого'}</Typography>}
                </>
              )}
            </QueueList>
            <VisaDesk
              key={current.visaId} visa={current}
              onDone={(text) => {
                setDone({ text, caseId: current.row.id, number: current.row.number })
                queue.leave(keyOf(current))
              }}
            />
          </Box>
        )}
      </Loadable>
    </Page>
  )
}
