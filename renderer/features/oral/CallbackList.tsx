import { Box, List, ListItemButton, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { CallbackView } from '../../../contract/oral.ts'
import { callbackState } from '../../../domain/oral/callback-clock.ts'
import { DueChip } from '../../components/DueChip.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'
import type { OralPlace } from './useOralPlace.ts'
import { useServiceNow } from './useServiceNow.ts'

/** Promised calls, the soonest first, one's own in bold, and those of an absent person for whom one stands in. */
export function CallbackList({ place, locked }: { readonly place: OralPlace; readonly locked: boolean }) {
  const query = useQuery(api.oral.callbacks.queryOptions({ input: { mine: false }, refetchInterval: 60_000 }))
  const now = useServiceNow(query.data?.now, query.dataUpdatedAt)
  const rows = query.data?.rows ?? []
  const late = now === null ? 0 : rows.filter((row) => callbackState(row.dueAt, now, 0).kind === 'overdue').length
  return (
    <Box sx={{ maxHeight: '38%', minHeight: 0, display: 'flex', flexDirection: 'column', flexShrink: 0 }}>
      <Panel title="Перезвонить" fill flush aside={rows.length === 0 ? undefined : late === 0 ? rows.length : <>{rows.length}, <Box component="strong" sx={{ color: 'clock.overdue' }}>просрочено {late}</Box></>}>
        <Loadable query={query} action="чтение обещанных звонков" loading={<Box sx={{ px: 1.75, pb: 1 }}><LoadingRows rows={2} /></Box>}>
          {({ remindMinutes }) => rows.length === 0 || now === null ? (
            <Typography color="textSecondary" sx={{ px: 1.75, pb: 1.25 }}>Обещанных звонков нет.</Typography>
          ) : (
            <List disablePadding sx={{ px: 0.75, pb: 0.75 }} aria-label="Обещанные звонки">
              {rows.map((row) => <CallbackRow key={row.id} row={row} now={now} remindMinutes={remindMinutes} chosen={place.shown.kind === 'record' && place.shown.id === row.recordId} locked={locked} onOpen={() => place.show({ kind: 'record', id: row.recordId, edit: false })} />)}
            </List>
          )}
        </Loadable>
      </Panel>
    </Box>
  )
}

interface RowProps {
  readonly row: CallbackView
  readonly now: string
  readonly remindMinutes: number
  readonly chosen: boolean
  readonly locked: boolean
  onOpen(): void
}

function CallbackRow({ row, now, remindMinutes, chosen, locked, onOpen }: RowProps) {
  // Who is away, until when and who stands in is too long to share a line with the question.
  const away = row.whose !== '' && row.whose !== row.assignee.shortName
  return (
    <li>
      <ListItemButton selected={chosen} aria-current={chosen} disabled={locked} onClick={onOpen} sx={{ px: 1, py: 0.5, gap: 1, alignItems: 'flex-start', '&.Mui-selected': { bgcolor: 'surface.selected' } }}>
        <Box sx={{ width: 168, flexShrink: 0 }} title={formatDateTime(row.dueAt)}><DueChip due={callbackState(row.dueAt, now, remindMinutes)} /></Box>
        <Box sx={{ minWidth: 0, flexGrow: 1 }}>
          <Typography noWrap sx={{ fontWeight: row.own ? 650 : 400, fontVariantNumeric: 'tabular-nums' }}>{row.phone} · {row.person}</Typography>
          {away && <Typography variant="body2">{row.whose}</Typography>}
          <Typography noWrap variant="body2" color="textSecondary">{[away ? '' : row.whose, row.attempts === 0 ? null : `попыток ${row.attempts}`, row.question === '' ? row.number : row.question].filter(Boolean).join(' · ')}</Typography>
        </Box>
      </ListItemButton>
    </li>
  )
}
