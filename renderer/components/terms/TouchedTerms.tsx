import type { ReactNode } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { TouchedTerm } from '../../../contract/reference.ts'
import { formatDate, formatNumber } from '../../lib/format.ts'
import { CaseLink } from '../CaseLink.tsx'

export const TERMS_PAGE = 50
/** The mark stands on the line of the number. */
const TICK = { width: 36, py: '5px', pl: 0.75, pr: 0, '& .MuiCheckbox-root': { p: '2px' } } as const

interface TouchedTermsProps {
  readonly rows: readonly TouchedTerm[]
  readonly label: string
  /** The person may open the cases; whoever keeps the tables sees their numbers only. */
  readonly linked?: boolean
  readonly chosen?: ReadonlySet<number>
  readonly onChosen?: (chosen: ReadonlySet<number>) => void
}

/** Terms that a change would move: the date each has and the date it would get. */
export function TouchedTerms({ rows, label, linked = false, chosen, onChosen }: TouchedTermsProps) {
  const movable = rows.filter(({ after }) => after !== null).map(({ caseId }) => caseId)
  const all = chosen !== undefined && movable.length > 0 && movable.every((id) => chosen.has(id))
  const turn = (ids: readonly number[], on: boolean) => onChosen?.(new Set(on ? [...(chosen ?? []), ...ids] : [...(chosen ?? [])].filter((id) => !ids.includes(id))))
  return (
    <Table size="small" stickyHeader aria-label={label} sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums', '& td': { verticalAlign: 'top' } }}>
      <TableHead>
        <TableRow>
          {chosen !== undefined && <TableCell sx={TICK}><Checkbox checked={all} disabled={movable.length === 0} slotProps={{ input: { 'aria-label': 'Отметить все на странице' } }} onChange={(_, on) => turn(movable, on)} /></TableCell>}
          <TableCell sx={{ width: '38%' }}>Обращение</TableCell>
          <TableCell>Было и станет</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.caseId} hover>
            {chosen !== undefined && (
              <TableCell sx={TICK}><Checkbox checked={chosen.has(row.caseId)} disabled={row.after === null} slotProps={{ input: { 'aria-label': `Отметить ${row.number}` } }} onChange={(_, on) => turn([row.caseId], on)} /></TableCell>
            )}
            <TableCell>
              {linked ? <CaseLink id={row.caseId} number={row.number} /> : <strong>{row.number}</strong>}
              <Box sx={{ fontSize: 13, color: 'text.secondary', overflowWrap: 'anywhere' }}>{row.executor ?? 'не назначено'}</Box>
            </TableCell>
            <TableCell><Moves row={row} /></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function Moves({ row: { before, after, ruleCode, newRuleCode, problem } }: { readonly row: TouchedTerm }) {
  if (after === null) return <>{`${formatDate(before.legalDue)} остаётся. ${problem ?? ''}`}</>
  return (
    <>
      <Move label="Срок" from={before.legalDue} to={after.legalDue} />
      <Move label="Контроль" from={before.controlDue} to={after.controlDue} />
      {ruleCode !== newRuleCode && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{`Правило ${ruleCode} → ${newRuleCode}`}</Box>}
    </>
  )
}

function Move({ label, from, to }: { readonly label: string; readonly from: string; readonly to: string }) {
  if (from === to) return <Box sx={{ color: 'text.secondary' }}>{`${label} ${formatDate(from)}, не меняется`}</Box>
  return <div>{label} {formatDate(from)} → <strong>{formatDate(to)}</strong></div>
}

interface PagerProps {
  readonly offset: number
  readonly total: number
  readonly onOffset: (offset: number) => void
  readonly children?: ReactNode
}

/** «1–50 из 340» with the way back and forth; nothing when all of them are in sight. */
export function TermsPager({ offset, total, onOffset }: PagerProps) {
  if (total <= TERMS_PAGE) return null
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', justifyContent: 'flex-end', py: 0.5 }}>
      <span>{`${formatNumber(offset + 1)}–${formatNumber(Math.min(offset + TERMS_PAGE, total))} из ${formatNumber(total)}`}</span>
      <Button size="small" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - TERMS_PAGE))}>Назад</Button>
      <Button size="small" disabled={offset + TERMS_PAGE >= total} onClick={() => onOffset(offset + TERMS_PAGE)}>Дальше</Button>
    </Stack>
  )
}
