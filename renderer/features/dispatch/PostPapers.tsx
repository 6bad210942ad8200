import { useState } from 'react'
import MailIcon from '@mui/icons-material/MarkunreadMailboxOutlined'
import { useMutation } from '@tanstack/react-query'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TextField from '@mui/material/TextField'
import { CaseLink } from '../../components/CaseLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { PaperDialog } from '../../components/paper/PaperDialog.tsx'
import { Panel } from '../../components/Panel.tsx'
import { client } from '../../lib/client.ts'
import { count } from '../../lib/format.ts'
import type { SignedLetter } from './useDispatchQueue.ts'

type Format = 'DL' | 'C5'

/** Letters that go by post: envelopes for them and the list with which they are handed over. */
export function PostPapers({ letters }: { readonly letters: readonly SignedLetter[] }) {
  const byPost = letters.filter(({ replyChannel }) => replyChannel === 'post')
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [format, setFormat] = useState<Format>('DL')
  const [coded, setCoded] = useState(true)
  const [made, setMade] = useState<{ readonly file: File; readonly title: string } | null>(null)
  const chosen = byPost.filter(({ replyId }) => !left.has(replyId)).map(({ replyId }) => replyId)
  const envelopes = useMutation({ mutationFn: () => client.sending.envelopes({ replyIds: chosen, format, index: coded ? 'code' : 'plain' }), onSuccess: (file) => setMade({ file, title: 'Конверты' }) })
  const list = useMutation({ mutationFn: () => client.sending.postalList({ replyIds: chosen }), onSuccess: ({ file }) => setMade({ file, title: 'Список почтовых отправлений' }) })
  const toggle = (replyId: number) => setLeft((before) => (before.has(replyId) ? new Set([...before].filter((one) => one !== replyId)) : new Set([...before, replyId])))
  if (byPost.length === 0) return <Panel fill><EmptyState icon={<MailIcon />} title="Писем для почты нет">Здесь печатаются конверты и список для писем, которые заявитель просил прислать почтой.</EmptyState></Panel>
  const busy = envelopes.isPending || list.isPending || chosen.length === 0
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 320px', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
      <Panel fill flush>
        <Table size="small" stickyHeader aria-label="Письма для почты" sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' }}>
          <TableHead>
            <TableRow><TableCell sx={{ width: 52 }} /><TableCell sx={{ width: 150 }}>Исходящий №</TableCell><TableCell sx={{ width: 118 }}>Обращение</TableCell><TableCell sx={{ width: 190 }}>Заявитель</TableCell><TableCell>Адрес</TableCell></TableRow>
          </TableHead>
          <TableBody>
            {byPost.map(({ replyId, outgoingNumber, row, replyAddress }) => (
              <TableRow key={replyId} hover>
                <TableCell padding="checkbox"><Checkbox size="small" checked={!left.has(replyId)} onChange={() => toggle(replyId)} slotProps={{ input: { 'aria-label': `Письмо № ${outgoingNumber}` } }} /></TableCell>
                <TableCell>{outgoingNumber}</TableCell>
                <TableCell><CaseLink id={row.id} number={row.number} /></TableCell>
                <TableCell>{row.applicant}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{replyAddress}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Panel>
      <Panel fill title={`Отмечено: ${count(chosen.length, 'письмо', 'письма', 'писем')}`}>
        <Box sx={{ display: 'grid', gap: 1.25 }}>
          <TextField select label="Конверт" value={format} onChange={(event) => setFormat(event.target.value === 'C5' ? 'C5' : 'DL')}>
            <MenuItem value="DL">DL (Е65): лист, сложенный втрое</MenuItem>
            <MenuItem value="C5">C5: лист, сложенный вдвое</MenuItem>
          </TextField>
          <FormControlLabel control={<Checkbox size="small" checked={coded} onChange={() => setCoded(!coded)} />} label="Кодовый штамп индекса" />
          <Button variant="contained" disabled={busy} onClick={() => envelopes.mutate()}>Конверты…</Button>
          <Button variant="outlined" disabled={busy} onClick={() => list.mutate()}>Список отправлений…</Button>
          {list.data !== undefined && <Alert severity="info">{list.data.proof}: этим номером подтверждается отправка простого письма. Запишите её на вкладке «К отправке», ШПИ можно внести позже.</Alert>}
          <FailureAlert error={envelopes.error ?? list.error} action="печать для почты" />
        </Box>
      </Panel>
      {made !== null && <PaperDialog file={made.file} title={made.title} onClose={() => setMade(null)} />}
    </Box>
  )
}
