import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { UserView } from '../../../contract/admin.ts'
import { ROLE_LABELS } from '../../../domain/people.ts'
import { formatFull } from '../../../domain/person-name.ts'
import { Panel } from '../../components/Panel.tsx'
import { count, formatDateTime } from '../../lib/format.ts'

interface UserListProps {
  readonly users: readonly UserView[]
  readonly units: readonly { readonly id: number; readonly name: string }[]
  readonly chosen: number | 'new' | null
  readonly onChoose: (id: number | 'new') => void
}

export function UserList({ users, units, chosen, onChoose }: UserListProps) {
  return (
    <Panel fill flush title={count(users.length, 'сотрудник', 'сотрудника', 'сотрудников')} aside={<Button size="small" variant="contained" onClick={() => onChoose('new')}>Новый сотрудник</Button>}>
      <Table size="small" stickyHeader aria-label="Пользователи" sx={{ tableLayout: 'fixed' }}>
        <TableHead><TableRow><TableCell sx={{ width: '44%' }}>Сотрудник</TableCell><TableCell>Роли и подразделение</TableCell><TableCell sx={{ width: 124 }}>Вход</TableCell></TableRow></TableHead>
        <TableBody>
          {users.map((user) => (
            <TableRow key={user.id} hover selected={user.id === chosen} sx={{ cursor: 'pointer', '& td': { verticalAlign: 'top' } }} onClick={() => onChoose(user.id)}>
              <TableCell>
                <Link component="button" type="button" sx={{ fontWeight: 600, textAlign: 'left' }} onClick={() => onChoose(user.id)}>{formatFull(user)}</Link>
                <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{user.position}{user.phone !== '' && <>, <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{user.phone}</Box></>}</Box>
              </TableCell>
              <TableCell>{user.roles.map((role) => ROLE_LABELS[role]).join(', ')}<Box sx={{ color: 'text.secondary', fontSize: 13 }}>{units.find(({ id }) => id === user.unitId)?.name ?? 'Без подразделения'}</Box></TableCell>
              <TableCell>{user.login}<Box sx={{ color: 'text.secondary', fontSize: 13 }}>{stateOf(user)}</Box></TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}

function stateOf(user: UserView): string {
  if (!user.active) return 'отключён'
  if (user.lockedUntil !== null) return `вход закрыт до ${formatDateTime(user.lockedUntil)}`
  return user.mustChangePassword ? 'сменит пароль при входе' : ''
}
