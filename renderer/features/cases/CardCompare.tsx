import { Box, Button, Radio, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useState } from 'react'
import type { Card } from '../../../contract/card.ts'
import type { FailureView } from '../../lib/failure.ts'
import { DASH, formatTime } from '../../lib/format.ts'
import type { Difference } from './cardDifference.ts'

interface Props {
  readonly failure: FailureView
  readonly rows: readonly Difference[]
  readonly pending: boolean
  /** Saves over the fresh card; fields named here stay as the colleague wrote them. */
  onApply(takeTheirs: ReadonlySet<keyof Card>): void
  onContinue(takeTheirs: ReadonlySet<keyof Card>): void
}

/** Somebody saved the card first: both texts side by side, nothing is lost. */
export function CardCompare({ failure, rows, pending, onApply, onContinue }: Props) {
  const [theirs, setTheirs] = useState<ReadonlySet<keyof Card>>(new Set())
  const { changedBy, changedAt } = failure.details
  const choose = (key: keyof Card, take: 'theirs' | 'mine') => setTheirs((old) => (take === 'theirs' ? new Set([...old, key]) : new Set([...old].filter((one) => one !== key))))
  return (
    <Box role="alert" sx={{ border: 1, borderColor: 'warning.main', borderRadius: 1, p: 1.5, display: 'grid', gap: 1 }}>
      <Typography sx={{ fontWeight: 650 }}>
        {changedBy === undefined ? 'Карточку сохранил другой сотрудник' : `Пока вы правили, карточку сохранил другой сотрудник: ${changedBy}${changedAt === undefined ? '' : ` в ${formatTime(changedAt)}`}`}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        Ваши исправления не потеряны. Там, где поле изменили оба, выберите, что оставить.
      </Typography>
      <Table size="small" aria-label="Различия" sx={{ tableLayout: 'fixed', '& th:first-of-type': { width: 112 }, '& td, & th': { px: 0.75, verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell>Поле</TableCell>
            <TableCell>В карточке сейчас</TableCell>
            <TableCell>У вас</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.key}>
              <TableCell sx={{ color: 'text.secondary' }}>{row.label}</TableCell>
              <Choice row={row} side="theirs" chosen={theirs.has(row.key)} onChoose={choose} />
              <Choice row={row} side="mine" chosen={!theirs.has(row.key)} onChoose={choose} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={() => onContinue(theirs)}>Продолжить правку</Button>
        <Button variant="contained" disabled={pending} onClick={() => onApply(theirs)}>
          Сохранить так
        </Button>
      </Box>
    </Box>
  )
}

interface ChoiceProps {
  readonly row: Difference
  readonly side: 'theirs' | 'mine'
  readonly chosen: boolean
  onChoose(key: keyof Card, take: 'theirs' | 'mine'): void
}

function Choice({ row, side, chosen, onChoose }: ChoiceProps) {
  const text = row[side] === '' ? DASH : row[side]
  const changed = row[side] !== row.before
  return (
    <TableCell sx={{ overflowWrap: 'anywhere', fontWeight: changed ? 600 : 400, color: changed ? 'text.primary' : 'text.secondary' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
        {row.disputed && <Radio checked={chosen} onChange={() => onChoose(row.key, side)} sx={{ p: 0 }} slotProps={{ input: { 'aria-label': `${row.label}: ${side === 'mine' ? 'оставить ваше' : 'оставить из карточки'}` } }} />}
        <span>{text}</span>
      </Box>
    </TableCell>
  )
}
