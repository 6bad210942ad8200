import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactNode } from 'react'

export interface NumberRow {
  readonly key: string
  readonly name: ReactNode
  readonly cells: readonly ReactNode[]
  readonly strong?: boolean
}

/** A compact table of numbers: the first column names the row, the rest stand right. */
export function NumberTable({ label, head, rows }: { readonly label: string; readonly head: readonly ReactNode[]; readonly rows: readonly NumberRow[] }) {
  return (
    <TableContainer sx={{ maxHeight: '100%' }} tabIndex={0} role="region" aria-label={label}>
      <Table stickyHeader size="small" aria-label={label} sx={{ '& td, & th': { py: 0.375, px: 1, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', fontSize: 13 }, '& thead th': { whiteSpace: 'normal', verticalAlign: 'bottom', fontSize: 12 }, '& tbody th': { fontWeight: 'inherit', whiteSpace: 'normal', lineHeight: '17px' } }}>
        <TableHead>
          <TableRow>{head.map((name, column) => <TableCell key={column} align={column === 0 ? 'left' : 'right'}>{name}</TableCell>)}</TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, cells, strong = false }) => (
            <TableRow key={key} hover sx={strong ? { '& td, & th': { fontWeight: 700 } } : {}}>
              <TableCell component="th" scope="row" {...(typeof name === 'string' ? { title: name } : {})}>{name}</TableCell>
              {cells.map((cell, column) => <TableCell key={column} align="right">{cell}</TableCell>)}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
