import { Box, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { TimelineEntry } from '../../../contract/cases.ts'
import { moscowDate } from '../../../domain/calendar-date.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { formatLongDate, formatTime } from '../../lib/format.ts'

/** What happened to the case, newest first: the audit itself, in words. */
export function CaseHistory({ caseId }: { readonly caseId: number }) {
  const timeline = useQuery(api.cases.timeline.queryOptions({ input: { caseId } }))
  return (
    <Box tabIndex={0} role="region" aria-label="История" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, py: 1.5 }}>
      <Loadable query={timeline} action="чтение истории">
        {(entries) => (entries.length === 0 ? <EmptyState title="История пуста" /> : byDay(entries).map(([day, rows]) => <Day key={day} day={day} rows={rows} />))}
      </Loadable>
    </Box>
  )
}

function Day({ day, rows }: { readonly day: string; readonly rows: readonly TimelineEntry[] }) {
  return (
    <Box component="section" aria-label={formatLongDate(day)} sx={{ mb: 2 }}>
      <Typography variant="h3" component="h2" sx={{ color: 'text.secondary', mb: 0.75 }}>
        {formatLongDate(day)}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((entry) => (
          <Box component="li" key={entry.seq} sx={{ display: 'grid', gridTemplateColumns: '48px minmax(0, 1fr)', columnGap: 1, pb: 1 }}>
            <Typography color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {formatTime(entry.at)}
            </Typography>
            <Box>
              <Typography>
                {entry.title}
                <Typography component="span" color="textSecondary">
                  {' '}
                  {entry.actor !== '' && `· ${entry.actor}`}
                </Typography>
              </Typography>
              {entry.details.map((line) => (
                <Typography key={line} variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                  {line}
                </Typography>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function byDay(entries: readonly TimelineEntry[]): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>()
  for (const entry of entries) {
    const day = moscowDate(entry.at)
    const known = days.get(day)
    if (known === undefined) days.set(day, [entry])
    else known.push(entry)
  }
  return [...days]
}
