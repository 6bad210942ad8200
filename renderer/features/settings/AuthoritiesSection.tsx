import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useQuery } from '@tanstack/react-query'
import type { AuthorityView } from '../../../contract/admin.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import { AuthorityForm } from './AuthorityForm.tsx'

/** Who may sign, by which document and from when to when; outside of these dates nothing can be signed. */
export function AuthoritiesSection() {
  const authorities = useQuery(api.admin.authorities.queryOptions())
  const [chosen, setChosen] = useState<number | 'new' | null>(null)
  const today = useToday()
  const add = <Button size="small" variant="contained" onClick={() => setChosen('new')}>Новые полномочия</Button>
  return (
    <Loadable query={authorities} action="список полномочий">
      {(all) => (
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: chosen === null ? 'minmax(0, 760px)' : 'minmax(0, 1fr) 340px', alignItems: 'start' }}>
          <Panel title="Полномочия на подпись" aside={add} flush={all.length > 0}>
            {all.length === 0 ? (
              <EmptyState title="Подписывать пока некому">Запишите приказ или доверенность и срок, в который человек вправе подписывать ответы.</EmptyState>
            ) : (
              <Table size="small" aria-label="Полномочия на подпись">
                <TableHead><TableRow><TableCell>Подписант</TableCell><TableCell>Основание</TableCell><TableCell>Срок</TableCell><TableCell>Состояние</TableCell></TableRow></TableHead>
                <TableBody>
                  {all.map((one) => (
                    <TableRow key={one.id} hover selected={one.id === chosen} sx={{ cursor: 'pointer' }} onClick={() => setChosen(one.id)}>
                      <TableCell><Link component="button" type="button" sx={{ fontWeight: 600, textAlign: 'left' }} onClick={() => setChosen(one.id)}>{one.userName}</Link></TableCell>
                      <TableCell>{one.basis}</TableCell>
                      <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDate(one.validFrom)} — {formatDate(one.validTo)}</TableCell>
                      <TableCell>{stateOf(one, today)}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            )}
          </Panel>
          {chosen !== null && <AuthorityForm key={chosen} authority={all.find(({ id }) => id === chosen) ?? null} onClose={() => setChosen(null)} />}
        </Box>
      )}
    </Loadable>
  )
}

function stateOf({ active, validFrom, validTo, revokedOn }: AuthorityView, today: string): string {
  if (!active) return revokedOn === null ? 'отменены' : `отменены ${formatDate(revokedOn)}`
  if (today < validFrom) return 'ещё не начались'
  return today > validTo ? 'закончились' : 'действуют'
}
