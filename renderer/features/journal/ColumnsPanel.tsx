import DownIcon from '@mui/icons-material/KeyboardArrowDown'
import UpIcon from '@mui/icons-material/KeyboardArrowUp'
import { Box, Button, Checkbox, FormControlLabel, IconButton, Typography } from '@mui/material'
import type { JournalLayout } from '../../../contract/journal.ts'
import { JOURNAL_COLUMN_INFO, JOURNAL_COLUMNS, type JournalColumn, USUAL_COLUMNS } from '../../../domain/journal-column.ts'
import { SidePanel } from './SidePanel.tsx'

type Columns = JournalLayout['columns']

interface Props {
  readonly columns: Columns
  onChange(columns: Columns): void
  onClose(): void
}

const shown = (column: JournalColumn): Columns[number] => ({ column, width: JOURNAL_COLUMN_INFO[column].width })
const nameOf = (column: JournalColumn): string => {
  const info: { readonly label: string; readonly meaning?: string } = JOURNAL_COLUMN_INFO[column]
  return info.meaning ?? info.label
}

/** Which columns and in which order; Alt with an arrow moves the column in focus. The choice follows the person to any workplace. */
export function ColumnsPanel({ columns, onChange, onClose }: Props) {
  const hidden = JOURNAL_COLUMNS.filter((column) => columns.every((one) => one.column !== column))
  const move = (index: number, by: 1 | -1) => {
    const to = index + by
    const moved = columns[index]
    if (moved === undefined || to < 0 || to >= columns.length) return
    onChange(columns.toSpliced(index, 1).toSpliced(to, 0, moved))
  }
  return (
    <SidePanel title="Столбцы" onClose={onClose} footer={<Button size="small" onClick={() => onChange(USUAL_COLUMNS.map(shown))}>Обычные столбцы</Button>}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>Показаны, слева направо. Alt+↑ и Alt+↓ переставляют.</Typography>
      {columns.map(({ column }, index) => (
        <Box
          key={column} sx={{ display: 'flex', alignItems: 'center', minHeight: 30 }}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            move(index, event.key === 'ArrowUp' ? -1 : 1)
          }}
        >
          <FormControlLabel sx={{ flex: 1, minWidth: 0, mr: 0 }} control={<Checkbox checked disabled={columns.length === 1} sx={{ py: 0.25 }} onChange={() => onChange(columns.filter((one) => one.column !== column))} />} label={nameOf(column)} />
          <IconButton size="small" aria-label={`Левее: ${nameOf(column)}`} disabled={index === 0} onClick={() => move(index, -1)}><UpIcon fontSize="small" /></IconButton>
          <IconButton size="small" aria-label={`Правее: ${nameOf(column)}`} disabled={index === columns.length - 1} onClick={() => move(index, 1)}><DownIcon fontSize="small" /></IconButton>
        </Box>
      ))}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5, mb: 0.5 }}>Можно добавить</Typography>
      {hidden.map((column) => (
        <Box key={column} sx={{ minHeight: 30 }}>
          <FormControlLabel sx={{ mr: 0 }} control={<Checkbox checked={false} sx={{ py: 0.25 }} onChange={() => onChange([...columns, shown(column)])} />} label={nameOf(column)} />
        </Box>
      ))}
    </SidePanel>
  )
}
