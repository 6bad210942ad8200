import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import ShieldIcon from '@mui/icons-material/ShieldOutlined'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TrustedAuthority } from '../../../contract/originals.ts'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { DropZone } from '../../components/DropZone.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'

/** Certification authorities whose certificates confirm signatures of others; our own signers are trusted without this. */
export function TrustSection() {
  const queries = useQueryClient()
  const done = useToast()
  const list = useQuery(api.originals.authorities.queryOptions())
  const show = (rows: TrustedAuthority[], text: string) => {
    queries.setQueryData(api.originals.authorities.queryKey(), rows)
    done({ text })
  }
  const add = useMutation(api.originals.addAuthority.mutationOptions({ onSuccess: (rows) => show(rows, 'Удостоверяющий центр внесён в доверенные') }))
  const remove = useMutation(api.originals.removeAuthority.mutationOptions({ onSuccess: (rows) => show(rows, 'Удостоверяющий центр больше не доверенный') }))
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) 340px', alignItems: 'start' }}>
      <Loadable query={list} action="список доверенных центров">
        {(rows) => (
          <Panel title="Доверенные удостоверяющие центры" flush={rows.length > 0}>
            <FailureAlert error={remove.error} action="удаление центра" onClose={remove.reset} />
            {rows.length > 0 ? <Authorities rows={rows} onRemove={(id) => remove.mutate({ id })} /> : <EmptyState icon={<ShieldIcon />} title="Центров нет">Подписи наших сотрудников проверяются и без этого. Чтобы подтверждать чужие, внесите сертификат центра, который их выдал.</EmptyState>}
          </Panel>
        )}
      </Loadable>
      <Panel title="Внести центр">
        <Stack spacing={1.25}>
          <DropZone accept=".cer,.crt,.pem,.der" label="Выбрать сертификат центра" onFiles={([file]) => file !== undefined && add.mutate({ file })}>или перетащите файл .cer, .crt, .pem сюда</DropZone>
          <FailureAlert error={add.error} action="внесение центра" onClose={add.reset} />
          <Typography variant="body2" color="textSecondary">Берите сертификат с сайта самого центра и сверяйте отпечаток SHA-256: доверие к центру — это доверие ко всем, кому он выдал сертификаты.</Typography>
        </Stack>
      </Panel>
    </Box>
  )
}

function Authorities({ rows, onRemove }: { readonly rows: readonly TrustedAuthority[]; onRemove(id: number): void }) {
  return (
    <Table size="small" aria-label="Доверенные центры">
      <TableHead><TableRow><TableCell>Центр</TableCell><TableCell>Действует</TableCell><TableCell /></TableRow></TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} sx={{ '& td': { verticalAlign: 'top' } }}>
            <TableCell><strong>{row.name}</strong><Box sx={{ color: 'text.secondary', fontSize: 13, overflowWrap: 'anywhere' }}>№ {row.serial}<br />SHA-256 {row.fingerprint}<br />Внёс(ла) {row.addedBy}, {formatDate(row.addedAt.slice(0, 10))}</Box></TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDate(row.validFrom)} —<br />{formatDate(row.validTo)}{row.expired && <Box>срок закончился</Box>}</TableCell>
            <TableCell align="right"><ConfirmButton size="small" color="inherit" label="Убрать" title={`Перестать доверять центру «${row.name}»?`} consequence="Подписи, чьи сертификаты выдал этот центр, больше не будут подтверждаться." confirmLabel="Перестать доверять" onConfirm={() => onRemove(row.id)} /></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
