import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { RuleView } from '../../../contract/admin.ts'
import { RULE_STATUS_LABELS } from '../../../domain/deadline-rule.ts'
import { useToday } from '../../lib/session.ts'
import { scopeOf, startOf, termOf, validityOf } from './rule-words.ts'

interface RuleTableProps {
  readonly rules: readonly RuleView[]
  readonly chosen: number | null
  /** The form stands beside: the less needed columns step back. */
  readonly narrow: boolean
  readonly onChoose: (id: number) => void
}

export function RuleTable({ rules, chosen, narrow, onChoose }: RuleTableProps) {
  const today = useToday()
  return (
    <Table size="small" stickyHeader aria-label="Правила сроков" sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow><TableCell sx={{ width: 100 }}>Код</TableCell><TableCell>Правило</TableCell><TableCell sx={{ width: narrow ? 120 : 184 }}>Срок</TableCell>{!narrow && <><TableCell sx={{ width: 124 }}>Начало счёта</TableCell><TableCell sx={{ width: 150 }}>Основание</TableCell></>}<TableCell sx={{ width: 128 }}>Состояние</TableCell></TableRow>
      </TableHead>
      <TableBody>
        {rules.map((rule) => (
          <TableRow key={rule.id} hover selected={rule.id === chosen} sx={{ cursor: 'pointer', '& td': { verticalAlign: 'top', ...(!rule.enabled && { color: 'text.secondary' }) } }} onClick={() => onChoose(rule.id)}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}><Link component="button" type="button" sx={{ fontWeight: 600 }} onClick={() => onChoose(rule.id)}>{rule.code}</Link></TableCell>
            <TableCell>{rule.name}{!narrow && <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{scopeOf(rule)}</Box>}</TableCell>
            <TableCell>{termOf(rule)}</TableCell>
            {!narrow && <><TableCell>{startOf(rule.start)}</TableCell><TableCell>{rule.basis}</TableCell></>}
            <TableCell>{rule.enabled ? RULE_STATUS_LABELS[rule.status] : 'выключено'}<Box sx={{ color: 'text.secondary', fontSize: 13 }}>{validityOf(rule, today)}</Box></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
