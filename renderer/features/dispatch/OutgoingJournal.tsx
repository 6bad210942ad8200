import { useState } from 'react'
import ListIcon from '@mui/icons-material/FindInPageOutlined'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { JournalRow } from '../../../contract/sending.ts'
import { REPLY_CHANNELS, REPLY_CHANNEL_LABELS, type ReplyChannel } from '../../../domain/appeal.ts'
import { addDays } from '../../../domain/calendar-date.ts'
import { EVEN_FIELDS } from '../../components/card/Row.tsx'
import { DateField } from '../../components/DateField.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { useToday } from '../../lib/session.ts'
import { JournalTable } from './JournalTable.tsx'
import { SentLetter } from './SentLetter.tsx'

const PAGE = 50
const USUAL_DAYS = 30

/** Register of letters that have left: by period, way and words; what did not arrive says why. */
export function OutgoingJournal() {
  const today = useToday()
  const [from, setFrom] = useState(addDays(today, -USUAL_DAYS))
  const [to, setTo] = useState(today)
  const [channel, setChannel] = useState<ReplyChannel | null>(null)
  const [words, setWords] = useState('')
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  const text = useDebounced(words.trim())
  const query = useQuery(api.sending.journal.queryOptions({ input: { from, to, channel, text, offset, limit: PAGE }, placeholderData: keepPreviousData }))
  const change = (apply: () => void) => {
    apply()
    setOffset(0)
  }
  return (
    <>
      <Box role="search" aria-label="Отбор отправленных писем" sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 210px 176px 176px', gap: 1, flexShrink: 0, ...EVEN_FIELDS }}>
        <TextField label="Поиск" type="search" placeholder="Номер письма или обращения, ШПИ, адрес" value={words} onChange={(event) => change(() => setWords(event.target.value))} />
        <TextField select label="Способ" value={channel ?? ''} onChange={(event) => change(() => setChannel(REPLY_CHANNELS.find((known) => known === event.target.value) ?? null))} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
          <MenuItem value="">любой</MenuItem>
          {REPLY_CHANNELS.map((known) => <MenuItem key={known} value={known}>{REPLY_CHANNEL_LABELS[known]}</MenuItem>)}
        </TextField>
        <DateField label="Отправлено с" value={from} onChange={(date) => { if (date !== null) change(() => setFrom(date)) }} />
        <DateField label="Отправлено по" value={to} onChange={(date) => { if (date !== null) change(() => setTo(date)) }} />
      </Box>
      <Loadable query={query} action="чтение журнала исходящих" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
        {({ rows, total }) => {
          const current: JournalRow | undefined = rows.find(({ id }) => id === chosen) ?? rows[0]
          return current === undefined ? (
            <Panel fill><EmptyState icon={<ListIcon />} title="Отправленных писем нет">За эти дни под выбранные условия не подходит ни одно письмо.</EmptyState></Panel>
          ) : (
            <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 340px', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
              <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, gap: 0.75 }}>
                <Box sx={{ flex: 1, minHeight: 0 }}><Panel fill flush><JournalTable rows={rows} current={current.id} onChoose={setChosen} /></Panel></Box>
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                  <Typography color="textSecondary" sx={{ flexGrow: 1 }}>{offset + 1}–{offset + rows.length} из {total}</Typography>
                  {total > PAGE && <Button size="small" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>Новее</Button>}
                  {total > PAGE && <Button size="small" disabled={offset + rows.length >= total} onClick={() => setOffset(offset + PAGE)}>Раньше</Button>}
                </Box>
              </Box>
              <SentLetter key={current.id} row={current} />
            </Box>
          )
        }}
      </Loadable>
    </>
  )
}
