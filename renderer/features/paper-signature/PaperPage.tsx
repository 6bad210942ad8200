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
import { OriginalForm } from './OriginalForm.tsx'
import { Sheet } from './Sheet.tsx'
import { keyOf, usePrintQueue } from './usePrintQueue.ts'

/** What was just done with a letter, and where to go on. */
export interface PaperOutcome {
  readonly text: string
  readonly to: string
  readonly label: string
}

/** Letters on paper: printed with their number and date, signed by hand, and back as a scan. */
export function PaperPage() {
  const queue = usePrintQueue()
  const [done, setDone] = useState<PaperOutcome | null>(null)
  const [scan, setScan] = useState<{ readonly printId: number; readonly file: File } | null>(null)
  const { items: letters, current, index } = queue
  return (
    <Page>
      <PageHeader title="Подпись на бумаге" aside={current !== null && `${index + 1} из ${letters.length}`} actions={letters.length > 1 && <Box sx={{ color: 'text.secondary' }}>Листать:<Kbd>J</Kbd><Kbd>K</Kbd></Box>} />
      {done !== null && (
        <Alert severity="success" role="status" onClose={() => setDone(null)}>
          {done.text} <Link component={RouterLink} to={done.to} sx={{ fontWeight: 600 }}>{done.label}</Link>
        </Alert>
      )}
      <Loadable query={queue.query} action="чтение писем, напечатанных на подпись" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
        {() => current === null ? (
          <Panel fill><EmptyState icon={<DoneIcon />} title="Бумажных писем на подписи нет">Письмо печатают на подпись из карточки обращения или из очереди «На подпись», когда электронной подписи нет. Отсюда прикладывают скан подписанного оригинала.</EmptyState></Panel>
        ) : (
          <Box sx={{ display: 'grid', gridTemplateColumns: '206px minmax(0, 1fr) minmax(380px, 41%)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
            <QueueList label="Письма на бумаге" items={letters} current={keyOf(current)} keyOf={keyOf} heading={({ outgoingNumber }) => outgoingNumber} due={({ row }) => row.due} onChoose={queue.choose}>
              {({ row, signer }) => (
                <>
                  <Typography noWrap variant="body2" color="textSecondary">{row.applicant}</Typography>
                  <Typography noWrap variant="body2">подписывает {signer.shortName}</Typography>
                </>
              )}
            </QueueList>
            <OriginalForm
              key={current.printId} letter={current}
              onScan={(file) => setScan(file === null ? null : { printId: current.printId, file })}
              onDone={(next) => {
                setDone(next)
                queue.leave(keyOf(current))
              }}
            />
            <Sheet key={`sheet-${current.printId}`} letter={current} scan={scan?.printId === current.printId ? scan.file : null} />
          </Box>
        )}
      </Loadable>
    </Page>
  )
}
