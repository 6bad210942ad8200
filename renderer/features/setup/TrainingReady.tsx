import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import type { TrainingPerson } from '../../../contract/session.ts'
import { ROLE_LABELS } from '../../../domain/people.ts'
import { api } from '../../lib/client.ts'
import { countAppeals } from '../../lib/format.ts'

interface TrainingReadyProps {
  readonly made: { readonly people: readonly TrainingPerson[]; readonly cases: number; readonly keyPassword: string }
}

/** Who lives in the training database and with which passwords; the sign-in page shows them again. */
export function TrainingReady({ made }: TrainingReadyProps) {
  const queries = useQueryClient()
  return (
    <Paper variant="outlined" component="section" aria-labelledby="training-ready" sx={{ p: 2.5 }}>
      <Stack spacing={1.5}>
        <Typography id="training-ready" variant="h2">Учебная база готова: {countAppeals(made.cases)}</Typography>
        <Typography>Войти можно кем угодно из списка. Пароли повторятся на странице входа, записывать их не нужно.</Typography>
        <Table size="small" aria-label="Учебные сотрудники">
          <TableHead><TableRow><TableCell>Сотрудник</TableCell><TableCell>Роль</TableCell><TableCell>Имя для входа</TableCell><TableCell>Пароль</TableCell></TableRow></TableHead>
          <TableBody>
            {made.people.map((person) => (
              <TableRow key={person.login}>
                <TableCell>{person.fullName}</TableCell>
                <TableCell>{person.roles.map((role) => ROLE_LABELS[role]).join(', ')}</TableCell>
                <TableCell>{person.login}</TableCell>
                <TableCell>{person.password}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <Typography>Пароль учебного ключа подписи: <strong>{made.keyPassword}</strong></Typography>
        <Button variant="contained" autoFocus sx={{ alignSelf: 'flex-start' }} onClick={() => void queries.invalidateQueries({ queryKey: api.session.state.key() })}>Перейти ко входу</Button>
      </Stack>
    </Paper>
  )
}
