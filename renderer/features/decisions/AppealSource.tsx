import { useQueries, useQuery } from '@tanstack/react-query'
import Paper from '@mui/material/Paper'
import Skeleton from '@mui/material/Skeleton'
import type { CaseView } from '../../../contract/cases.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { SourceDesk } from '../../components/viewer/SourceDesk.tsx'
import { sourcesOf } from '../../components/viewer/sources.ts'
import { api } from '../../lib/client.ts'

/** The appeal itself: its message, its scans, its text. */
export function AppealSource({ caseId }: { readonly caseId: number }) {
  const view = useQuery(api.cases.get.queryOptions({ input: { caseId } }))
  return (
    <Paper component="section" aria-label="Обращение" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
      <Loadable query={view} action="открытие обращения" loading={<Skeleton variant="rectangular" sx={{ m: 2, flex: 1 }} />}>
        {(found) => <Papers view={found} />}
      </Loadable>
    </Paper>
  )
}

function Papers({ view }: { readonly view: CaseView }) {
  const messages = useQueries({ queries: view.deliveries.map(({ id }) => api.files.message.queryOptions({ input: { id }, staleTime: Infinity })) })
  const read = messages.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const sources = sourcesOf(read, view.files, view.card.fullText)
  if (sources.length > 0) return <SourceDesk sources={sources} />
  return <EmptyState title="Файлов и текста нет">{view.card.summary}</EmptyState>
}
