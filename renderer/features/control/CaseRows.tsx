import { type KeyboardEvent, useRef, useState } from 'react'
import Checkbox from '@mui/material/Checkbox'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { CaseRow } from '../../../contract/cases.ts'
import { CaseRowLine, ON_WIDE } from './CaseRowLine.tsx'
import type { Marked } from './useMarked.ts'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly label: string
  readonly onPage: (step: 1 | -1) => void
  /** null: this person hands nothing over. */
  readonly marked: Marked | null
}

/**
 * One stop for Tab: arrows (or J and K) walk the rows, Enter opens, Page Up and Page Down turn pages, Space marks, Shift with an arrow
 * marks on the way, Ctrl+A marks the page, the right arrow shows why the date is what it is and the left one hides it.
 */
export function CaseRows({ rows, label, onPage, marked }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState(0)
  const [explained, setExplained] = useState<number | null>(null)
  const current = Math.min(active, rows.length - 1)
  const row = rows[current]

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    if (event.ctrlKey) {
      if (event.code !== 'KeyA' || marked === null) return
      event.preventDefault()
      return marked.toggleAll(rows)
    }
    if (event.code === 'Space' && marked !== null && row !== undefined) {
      event.preventDefault()
      return marked.toggle(row)
    }
    if (event.code === 'ArrowRight' || event.code === 'ArrowLeft') {
      event.preventDefault()
      return setExplained(event.code === 'ArrowRight' ? (row?.id ?? null) : null)
    }
    const to = target(event, current, rows.length)
    if (to === null) return
    event.preventDefault()
    if (to === 'next' || to === 'previous') return onPage(to === 'next' ? 1 : -1)
    const next = rows[to]
    if (event.shiftKey && marked !== null && row !== undefined && next !== undefined) marked.mark([row, next])
    setActive(to)
    body.current?.querySelectorAll<HTMLElement>('[data-case] a')[to]?.focus()
  }

  const standing = marked === null ? 0 : rows.filter(({ id }) => marked.rows.has(id)).length
  return (
    <Table size="small" stickyHeader aria-label={label} sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums', '& th, & td': { px: 0.75 }, '& .MuiCheckbox-root': { m: '-4px', p: 0.5 } }}>
      <TableHead>
        <TableRow>
          {marked !== null && (
            <TableCell sx={{ width: 36 }}>
              <Checkbox size="small" checked={standing > 0 && standing === rows.length} indeterminate={standing > 0 && standing < rows.length} onChange={() => marked.toggleAll(rows)} slotProps={{ input: { 'aria-label': 'Выбрать всю страницу' } }} />
            </TableCell>
          )}
          <TableCell sx={{ width: 102 }}>Номер</TableCell>
          <TableCell sx={{ width: { xs: 'auto', xl: '16%' } }}>Заявитель</TableCell>
          <TableCell sx={ON_WIDE}>Содержание</TableCell>
          <TableCell sx={{ width: { xs: '12%', xl: '15%' } }}>Тема</TableCell>
          <TableCell sx={{ width: 110 }}>Исполнитель</TableCell>
          <TableCell sx={{ width: 206 }}>Срок</TableCell>
          <TableCell sx={{ width: 98 }}>Состояние</TableCell>
        </TableRow>
      </TableHead>
      <TableBody ref={body} onKeyDown={onKeyDown}>
        {rows.map((one, index) => (
          <CaseRowLine
            key={one.id}
            row={one}
            current={index === current}
            explained={one.id === explained}
            marked={marked?.rows.has(one.id) ?? null}
            onMark={() => marked?.toggle(one)}
            onFocus={() => setActive(index)}
            onExplain={() => setExplained(one.id === explained ? null : one.id)}
          />
        ))}
      </TableBody>
    </Table>
  )
}

function target({ code }: KeyboardEvent, current: number, count: number): number | 'next' | 'previous' | null {
  if (code === 'ArrowDown' || code === 'KeyJ') return Math.min(count - 1, current + 1)
  if (code === 'ArrowUp' || code === 'KeyK') return Math.max(0, current - 1)
  if (code === 'Home') return 0
  if (code === 'End') return count - 1
  if (code === 'PageDown') return 'next'
  return code === 'PageUp' ? 'previous' : null
}
