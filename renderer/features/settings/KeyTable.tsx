import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeyView } from '../../../contract/admin.ts'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'

const STATES: Record<KeyView['state'], string> = { ok: 'действует', expiring: 'скоро закончится', expired: 'срок закончился', not_yet_valid: 'ещё не действует' }

export function KeyTable({ keys, own }: { readonly keys: readonly KeyView[]; readonly own: boolean }) {
  const queries = useQueryClient()
  const done = useToast()
  const retire = useMutation(
    api.admin.retireKey.mutationOptions({
      onSuccess: () => {
        done({ text: 'Ключ больше не используется; подписанные им письма остаются действительными' })
        return queries.invalidateQueries({ queryKey: api.admin.keys.key() })
      },
    }),
  )
  return (
    <>
      {retire.isError && <Box sx={{ p: 1.5 }}><FailureAlert error={retire.error} action="отключение ключа" onClose={retire.reset} /></Box>}
      <Table size="small" aria-label="Ключи подписи">
        <TableHead><TableRow><TableCell>Ключ</TableCell><TableCell>Действует</TableCell><TableCell>Состояние</TableCell><TableCell /></TableRow></TableHead>
        <TableBody>
          {keys.map((key) => (
            <TableRow key={key.id} sx={{ '& td': { verticalAlign: 'top' } }}>
              <TableCell><strong>{key.label}</strong>{key.training && <Box component="span" sx={{ ml: 1, fontSize: 12, fontWeight: 700, color: 'surface.training' }}>УЧЕБНЫЙ</Box>}{key.kind === 'external' && <Box component="span" sx={{ ml: 1, fontSize: 13, color: 'text.secondary' }}>внешняя программа</Box>}<Box sx={{ color: 'text.secondary', fontSize: 13, overflowWrap: 'anywhere' }}>{key.owner}<br />Издатель: {key.issuer}<br />№ {key.serial}</Box></TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDate(key.validFrom)} —<br />{formatDate(key.validTo)}</TableCell>
              <TableCell>{key.active ? STATES[key.state] : 'не используется'}</TableCell>
              <TableCell align="right">
                {own && key.active && <ConfirmButton size="small" color="inherit" loading={retire.isPending} label="Не использовать" title={`Перестать подписывать ключом «${key.label}»?`} consequence="Подписанные письма остаются действительными. Вернуть ключ можно, загрузив контейнер или подключив программу снова." confirmLabel="Перестать использовать ключ" onConfirm={() => retire.mutate({ id: key.id, version: key.version })} />}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}
