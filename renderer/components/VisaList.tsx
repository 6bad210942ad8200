import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { VisaView } from '../../contract/visas.ts'
import { VISA_BASIS_LABELS } from '../../domain/visa.ts'
import { api } from '../lib/client.ts'
import { formatDateTime } from '../lib/format.ts'

/** Who agreed with the letter as it stands, and who is still asked; nothing where no visas were asked. */
export function VisaList({ replyId, title }: { readonly replyId: number; readonly title: string }) {
  const visas = useQuery(api.visas.of.queryOptions({ input: { replyId } }))
  const standing = visas.data?.filter(({ state }) => state !== 'withdrawn') ?? []
  if (standing.length === 0) return null
  return (
    <Box component="section" sx={{ mt: 1.5, pt: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3" component="h3" color="textSecondary" sx={{ mb: 0.5 }}>{title}</Typography>
      {standing.map((visa) => <Typography key={visa.id}>{visaSentence(visa)}</Typography>)}
    </Box>
  )
}

function visaSentence({ person, basis, state, decidedBy, decidedAt, note }: VisaView): string {
  const whose = `${person?.shortName ?? 'руководитель не назначен'}${person === null ? '' : `, ${VISA_BASIS_LABELS[basis]}`}`
  const when = decidedAt === null ? '' : `, ${formatDateTime(decidedAt)}`
  switch (state) {
    case 'given': return `${whose}: согласовано${decidedBy === person?.shortName ? '' : ` (${decidedBy})`}${when}`
    case 'skipped': return `${whose}: пропущено (${decidedBy}${when}) — ${note}`
    case 'returned': return `${whose}: возвращено${when}`
    case 'waiting': return `${whose}: ждём`
    case 'withdrawn': return ''
  }
}
