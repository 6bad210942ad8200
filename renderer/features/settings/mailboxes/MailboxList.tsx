import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import MailOutlined from '@mui/icons-material/MailOutlined'
import type { MailboxView } from '../../../../contract/mailboxes.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { MailboxState } from '../../../components/MailboxState.tsx'
import { Panel } from '../../../components/Panel.tsx'

interface MailboxListProps {
  readonly mailboxes: readonly MailboxView[]
  readonly passwordsLast: boolean
  readonly chosen: number | 'new' | null
  readonly onChoose: (id: number | 'new') => void
}

export function MailboxList({ mailboxes, passwordsLast, chosen, onChoose }: MailboxListProps) {
  const add = <Button size="small" variant="contained" onClick={() => onChoose('new')}>Новый ящик</Button>
  return (
    <Panel fill flush={mailboxes.length > 0} title="Почтовые ящики" {...(mailboxes.length > 0 ? { aside: add } : {})}>
      {mailboxes.length === 0 ? (
        <EmptyState icon={<MailOutlined />} title="Ящиков пока нет" action={add}>Добавьте ящик, на который пишут потребители: письма будут сами появляться во входящей почте. Файлы .eml можно загружать и без ящика.</EmptyState>
      ) : (
        <Stack spacing={1}>
          {!passwordsLast && <Box sx={{ px: 1.75 }}><Alert severity="info">На этом компьютере нет хранилища паролей системы. Пароли ящиков помнятся, пока программа открыта; после запуска их нужно вводить заново.</Alert></Box>}
          <Table size="small" aria-label="Почтовые ящики" sx={{ tableLayout: 'fixed' }}>
            <TableHead><TableRow><TableCell sx={{ width: '38%' }}>Ящик</TableCell><TableCell>Состояние</TableCell></TableRow></TableHead>
            <TableBody>
              {mailboxes.map((mailbox) => (
                <TableRow key={mailbox.id} hover selected={mailbox.id === chosen} sx={{ cursor: 'pointer', '& td': { verticalAlign: 'top' } }} onClick={() => onChoose(mailbox.id)}>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>
                    <Link component="button" type="button" sx={{ fontWeight: 600, textAlign: 'left' }} onClick={() => onChoose(mailbox.id)}>{mailbox.name}</Link>
                    <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{mailbox.login}, {mailbox.host}</Box>
                  </TableCell>
                  <TableCell><MailboxState mailbox={mailbox} /></TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Stack>
      )}
    </Panel>
  )
}
