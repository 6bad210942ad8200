import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useNavigate } from 'react-router'
import type { Contract } from '../../../contract/index.ts'
import { LETTER_KIND_LABELS } from '../../../domain/letter-kind.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { count, formatDate } from '../../lib/format.ts'

type Owed = InferContractRouterOutputs<Contract>['letters']['duties'][number]

const STANDING: Record<NonNullable<Owed['duty']['letterState']> | 'none', string> = {
  none: 'не начато', draft: 'пишется', returned: 'возвращено', visa: 'на согласовании', submitted: 'на подписи', printed: 'подписывают на бумаге', signing: 'подписывается', signed: 'ждёт отправки', dispatched: 'отправлено', void: 'отозвано',
}

/** Notices that are owed and have not left yet, the nearest first. A closed case stays here until its notice is sent. */
export function DutiesPage() {
  const duties = useQuery(api.letters.duties.queryOptions())
  return (
    <Page>
      <PageHeader title="Уведомления" aside={duties.data && count(duties.data.length, 'уведомление', 'уведомления', 'уведомлений')} />
      <Loadable query={duties} action="чтение уведомлений" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
        {(owed) => owed.length === 0 ? (
          <Panel fill><EmptyState icon={<DoneIcon />} title="Никого уведомлять не нужно">Уведомление появится здесь, когда продлят срок, перенаправят обращение или закроют его решением, о котором сообщают заявителю.</EmptyState></Panel>
        ) : (
          <Panel fill flush><OwedTable owed={owed} /></Panel>
        )}
      </Loadable>
    </Page>
  )
}

function OwedTable({ owed }: { readonly owed: readonly Owed[] }) {
  const navigate = useNavigate()
  return (
    <Table size="small" stickyHeader aria-label="Уведомления" sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 104 }}>Обращение</TableCell>
          <TableCell>Что отправить и кому</TableCell>
          <TableCell sx={{ width: 150 }}>Кто пишет</TableCell>
          <TableCell sx={{ width: 130 }}>Письмо</TableCell>
          <TableCell sx={{ width: 92 }}>До</TableCell>
          <TableCell sx={{ width: 184 }}>Срок</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {owed.map(({ duty, row, mine }) => (
          <TableRow key={duty.id} hover sx={{ cursor: 'pointer' }} onClick={() => void navigate(`/cases/${row.id}`)}>
            <TableCell><CaseLink id={row.id} number={row.number} /></TableCell>
            <TableCell>
              <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={LETTER_KIND_LABELS[duty.kind]}>{LETTER_KIND_LABELS[duty.kind]}</Box>
              <Typography noWrap variant="body2" color="textSecondary">{duty.recipient === '' ? row.applicant : duty.recipient}</Typography>
            </TableCell>
            <TableCell sx={mine ? { fontWeight: 650 } : {}}>{duty.writer}</TableCell>
            <TableCell>{STANDING[duty.letterState ?? 'none']}</TableCell>
            <TableCell>{formatDate(duty.dueOn)}</TableCell>
            <TableCell><DueChip due={duty.due} wide /></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
