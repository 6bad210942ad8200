import { Box, Button, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CaseFilter, CaseSort } from '../../../contract/cases.ts'
import { formatRuDate } from '../../../domain/calendar-date.ts'
import type { JournalColumn } from '../../../domain/journal-column.ts'
import { type BookFormat, OFFICE_BOOK_INFO, OFFICE_BOOKS, type OfficeBook } from '../../../domain/office-book.ts'
import { api, client } from '../../lib/client.ts'
import { count, countAppeals, formatNumber } from '../../lib/format.ts'
import { useAccess, useToday } from '../../lib/session.ts'
import { DateField } from '../DateField.tsx'
import { FailureAlert } from '../FailureAlert.tsx'
import { Kbd } from '../Kbd.tsx'
import type { Exporting } from './useExport.ts'

/** The journal as it is on the screen. */
export interface RegisterView {
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly descending: boolean
  readonly columns: readonly JournalColumn[]
  readonly total: number
  /** The rows were ticked by hand. */
  readonly chosen: boolean
}

interface Props {
  readonly first: OfficeBook | 'view'
  readonly view: RegisterView | undefined
  readonly exporting: Exporting
}

const FORMATS: readonly { readonly format: BookFormat; readonly label: string }[] = [{ format: 'pdf', label: 'Для печати, PDF' }, { format: 'xlsx', label: 'Таблица, XLSX' }]

export function ExportForm({ first, view, exporting }: Props) {
  const today = useToday()
  const books = useBooks()
  const [what, setWhat] = useState<OfficeBook | 'view'>(first)
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 8)}01`)
  const [to, setTo] = useState<string | null>(today)
  const [format, setFormat] = useState<BookFormat>('pdf')
  const period = from !== null && to !== null && from <= to ? { from, to } : null
  const size = useQuery(api.exports.bookSize.queryOptions({ input: what === 'view' || period === null ? skipToken : { book: what, ...period }, staleTime: 0 }))
  const rows = what === 'view' ? (view?.total ?? 0) : size.data?.rows
  const tooLong = what !== 'view' && format === 'pdf' && size.data !== undefined && size.data.rows > size.data.printable
  const ready = rows !== undefined && rows > 0 && !tooLong && (what === 'view' || period !== null)

  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    exporting.again()
    if (what === 'view') {
      if (view !== undefined) void exporting.start(`Журнал обращений ${formatRuDate(today)}.xlsx`, (job) => client.exports.register({ ...job, filter: view.filter, sort: view.sort, descending: view.descending, columns: [...view.columns] }))
    } else if (period !== null) {
      const name = `${OFFICE_BOOK_INFO[what].title.replaceAll(':', ',')} ${formatRuDate(period.from)}–${formatRuDate(period.to)}.${format}`
      void exporting.start(name, (job) => client.exports.book({ ...job, book: what, ...period, format }))
    }
  }
  return (
    <Box component="form" onSubmit={save} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <FormControl component="fieldset">
        <FormLabel component="legend" sx={{ fontSize: 13 }}>Что</FormLabel>
        <RadioGroup value={what} onChange={(_, value) => setWhat(value as OfficeBook | 'view')}>
          {view !== undefined && <FormControlLabel value="view" control={<Radio size="small" autoFocus={first === 'view'} />} label={view.chosen ? `Выбранные обращения: ${formatNumber(view.total)}` : `То, что на экране: ${countAppeals(view.total)}, тот же отбор, порядок и столбцы`} />}
          {books.map((book) => <FormControlLabel key={book} value={book} control={<Radio size="small" autoFocus={first === book} />} label={OFFICE_BOOK_INFO[book].title} />)}
        </RadioGroup>
      </FormControl>
      {what !== 'view' && (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: '176px 176px 1fr', gap: 1, alignItems: 'end' }}>
            <DateField label="С" value={from} onChange={setFrom} />
            <DateField label="По" value={to} onChange={setTo} />
            <Typography variant="body2" color="textSecondary" sx={{ pb: 1.25 }}>{OFFICE_BOOK_INFO[what].period}</Typography>
          </Box>
          <RadioGroup row value={format} onChange={(_, value) => setFormat(value as BookFormat)} aria-label="Вид файла">
            {FORMATS.map((one) => <FormControlLabel key={one.format} value={one.format} control={<Radio size="small" />} label={one.label} />)}
          </RadioGroup>
        </>
      )}
      {size.isError && what !== 'view' && <FailureAlert error={size.error} action="подсчёт записей" onRetry={() => void size.refetch()} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: 1 }}>{sizeWords({ what, rows, tooLong, printable: size.data?.printable ?? 0, backwards: from !== null && to !== null && from > to })}</Typography>
        <Button type="submit" variant="contained" disabled={!ready}>Сохранить как… <Kbd>Enter</Kbd></Button>
      </Box>
    </Box>
  )
}

function sizeWords({ what, rows, tooLong, printable, backwards }: { what: OfficeBook | 'view'; rows: number | undefined; tooLong: boolean; printable: number; backwards: boolean }): string {
  if (what === 'view') return rows === 0 ? 'По этому отбору нет ни одного обращения.' : 'Таблица XLSX: отбор, кто и когда сформировал — на листе «Условия».'
  if (backwards) return 'Начало периода позже конца: исправьте одну из дат.'
  if (rows === undefined) return 'Укажите период.'
  if (rows === 0) return 'За этот период записей нет: выберите другой.'
  if (tooLong) return `${count(rows, 'запись', 'записи', 'записей')}: на печать выводится не больше ${formatNumber(printable)}. Сократите период или выберите XLSX.`
  return count(rows, 'запись', 'записи', 'записей')
}

/** Journals whose lists this person may see. */
function useBooks(): OfficeBook[] {
  const can = useAccess()
  const may: Record<OfficeBook, boolean> = { incoming: can('view_list', 'none'), outgoing: can('view_outgoing', 'none'), reception: can('view_oral', 'none'), phone: can('view_oral', 'none'), comment_book: can('view_oral', 'none'), control: can('view_board', 'none') }
  return OFFICE_BOOKS.filter((book) => may[book])
}
