import { Box, Button } from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OralRow } from '../../../contract/oral.ts'
import { ORAL_OUTCOME_LABELS, type OralKind, OUTCOMES_OF } from '../../../domain/oral/record.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { formatDate, formatTime } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { datesOf, JournalFilters, type Narrowing, WIDE } from './JournalFilters.tsx'
import { type JournalLine, JournalRows } from './JournalRows.tsx'
import { PAGE_SIZE, Pager } from './Pager.tsx'
import type { OralPlace } from './useOralPlace.ts'
import { useSearchReach } from './useSearchReach.ts'

/** Not an outcome: what still waits to become an appeal. */
const AWAITING = 'awaiting'

/** The journal of one kind of talks. */
export function RecordJournal({ kind, place, locked }: { readonly kind: OralKind; readonly place: OralPlace; readonly locked: boolean }) {
  const today = useToday()
  const [narrowing, setNarrowing] = useState<Narrowing>(WIDE)
  const [page, setPage] = useState(0)
  const query = useDebounced(narrowing.query, 250)
  const outcome = OUTCOMES_OF[kind].find((one) => one === narrowing.which)
  const input = { kind, ...datesOf(narrowing, today), ...(outcome === undefined ? {} : { outcome }), awaiting: narrowing.which === AWAITING, mine: narrowing.mine, query, offset: page * PAGE_SIZE, limit: PAGE_SIZE }
  const list = useQuery({ ...api.oral.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const narrow = (next: Narrowing) => {
    setNarrowing(next)
    setPage(0)
  }
  const options = [...OUTCOMES_OF[kind].map((value) => ({ value, label: ORAL_OUTCOME_LABELS[value] })), { value: AWAITING, label: 'Ждут регистрации' }]
  const narrowed = narrowing !== WIDE
  const reach = useSearchReach()
  return (
    <>
      <JournalFilters value={narrowing} options={options} onChange={narrow} />
      <Loadable query={list} action="чтение журнала">
        {({ rows, total }) => (
          <>
            {rows.length === 0 ? (
              <Box sx={{ flex: 1, minHeight: 0 }}>
                <EmptyState title={narrowed ? 'Таких записей нет' : 'Записей ещё нет'} action={narrowed ? <Button size="small" onClick={() => narrow(WIDE)}>Сбросить отбор</Button> : undefined}>{query === '' ? undefined : reach}</EmptyState>
              </Box>
            ) : (
              <JournalRows label="Записи" lines={rows.map(lineOf)} locked={locked} chosen={place.shown.kind === 'record' ? place.shown.id : null} onOpen={(id) => place.show({ kind: 'record', id, edit: false })} />
            )}
            <Pager page={page} total={total} onPage={setPage} />
          </>
        )}
      </Loadable>
    </>
  )
}

function lineOf(row: OralRow): JournalLine {
  const when = row.startedAt === null ? formatDate(row.happenedOn) : `${formatDate(row.happenedOn)} ${formatTime(row.startedAt)}`
  return { id: row.id, number: row.number, person: row.person, when, due: null, words: words(row) }
}

function words(row: OralRow): string {
  const state = row.caseRef !== null ? `обращение ${row.caseRef.number}` : row.outcome === 'appeal' ? 'ждёт регистрации' : row.outcome === 'callback' && row.callbackDue === null ? 'перезвонили' : ORAL_OUTCOME_LABELS[row.outcome].toLowerCase()
  return [state, row.bookPlace, row.topic, row.summary].filter((part) => part !== null && part !== '').join(' · ')
}
