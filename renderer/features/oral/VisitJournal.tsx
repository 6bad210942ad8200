import { Box, Button } from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { VisitView } from '../../../contract/oral.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { VISIT_STATE_LABELS } from '../../../domain/oral/record.ts'
import { visitDue } from '../../../domain/oral/visit.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { datesOf, JournalFilters, type Narrowing, WIDE } from './JournalFilters.tsx'
import { type JournalLine, JournalRows } from './JournalRows.tsx'
import { PAGE_SIZE, Pager } from './Pager.tsx'
import type { OralPlace } from './useOralPlace.ts'
import { useSearchReach } from './useSearchReach.ts'

const OPTIONS = [{ value: 'planned', label: 'Только назначенные' }]

/** The journal of home visits: the planned ones first, by their day. */
export function VisitJournal({ place, locked }: { readonly place: OralPlace; readonly locked: boolean }) {
  const today = useToday()
  const [narrowing, setNarrowing] = useState<Narrowing>(WIDE)
  const [page, setPage] = useState(0)
  const query = useDebounced(narrowing.query, 250)
  const list = useQuery({
    ...api.oral.visits.queryOptions({ input: { ...datesOf(narrowing, today), planned: narrowing.which === 'planned', mine: narrowing.mine, query, offset: page * PAGE_SIZE, limit: PAGE_SIZE } }),
    placeholderData: keepPreviousData,
  })
  const narrow = (next: Narrowing) => {
    setNarrowing(next)
    setPage(0)
  }
  const narrowed = narrowing !== WIDE
  const reach = useSearchReach()
  return (
    <>
      <JournalFilters value={narrowing} options={OPTIONS} onChange={narrow} />
      <Loadable query={list} action="чтение журнала выездов">
        {({ rows, total }) => (
          <>
            {rows.length === 0 ? (
              <Box sx={{ flex: 1, minHeight: 0 }}>
                <EmptyState title={narrowed ? 'Таких выездов нет' : 'Выездов ещё не назначали'} action={narrowed ? <Button size="small" onClick={() => narrow(WIDE)}>Сбросить отбор</Button> : undefined}>{query === '' ? undefined : reach}</EmptyState>
              </Box>
            ) : (
              <JournalRows label="Выезды" lines={rows.map((row) => lineOf(row, today))} locked={locked} chosen={place.shown.kind === 'visit' ? place.shown.id : null} onOpen={(id) => place.show({ kind: 'visit', id })} />
            )}
            <Pager page={page} total={total} onPage={setPage} />
          </>
        )}
      </Loadable>
    </>
  )
}

function lineOf(row: VisitView, today: IsoDate): JournalLine {
  const due = visitDue(row, today)
  const words = [due === null ? VISIT_STATE_LABELS[row.state].toLowerCase() : null, row.whose === '' ? row.assignee.shortName : row.whose, row.address, row.purpose].filter((part) => part !== null && part !== '').join(' · ')
  return { id: row.id, number: row.number, person: row.person, when: `${formatDate(row.visitOn)} ${row.visitTime}`.trim(), due, words }
}
