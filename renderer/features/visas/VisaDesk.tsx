import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import type { ReplyView } from '../../../contract/replies.ts'
import type { QueuedVisa } from '../../../contract/visas.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { VisaList } from '../../components/VisaList.tsx'
import { PdfView } from '../../components/viewer/PdfView.tsx'
import { api, client } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'
import { VisaDecision } from './VisaDecision.tsx'

/** What the citizen asked, who is asked for a visa, the decision; the very letter beside it. */
export function VisaDesk({ visa, onDone }: { readonly visa: QueuedVisa; readonly onDone: (text: string) => void }) {
  const { row, author, askedAt, replyId } = visa
  const view = useQuery(api.cases.get.queryOptions({ input: { caseId: row.id } }))
  const reply = useQuery(api.replies.get.queryOptions({ input: { caseId: row.id } }))
  return (
    <>
      <Paper component="section" aria-label={`Обращение ${row.number}`} variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
        <Box tabIndex={0} role="group" aria-label="Обращение и согласование" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, py: 1.5 }}>
          <Typography variant="h3" component="h2" color="textSecondary">Обращение <CaseLink id={row.id} number={row.number} /> · {row.applicant}</Typography>
          <Loadable query={view} action="открытие обращения" loading={<LoadingRows rows={6} />}>
            {(found) => (
              <>
                <Typography sx={{ mt: 1, fontSize: 16, lineHeight: '22px', fontWeight: 650 }}>{found.card.summary}</Typography>
                {found.card.fullText !== '' && <Typography sx={{ mt: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{found.card.fullText}</Typography>}
              </>
            )}
          </Loadable>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>Письмо подготовил(а) {author}, передано {formatDateTime(askedAt)}.</Typography>
          <VisaList replyId={replyId} title="Согласование" />
        </Box>
        <VisaDecision visa={visa} onDone={onDone} />
      </Paper>
      <Paper component="section" aria-label="Просмотр" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
        <Loadable query={reply} action="открытие письма" loading={<Skeleton variant="rectangular" sx={{ m: 2, flex: 1 }} />}>
          {(found) => found !== null && <Letter reply={found} />}
        </Loadable>
      </Paper>
    </>
  )
}

function Letter({ reply: { id, version, text } }: { readonly reply: ReplyView }) {
  const letter = useQuery({ queryKey: ['letter-to-visa', id, version], queryFn: ({ signal }) => client.replies.preview({ replyId: id, text }, { signal }), staleTime: Infinity, gcTime: 60_000 })
  return (
    <Loadable query={letter} action="показ письма" loading={<Skeleton variant="rectangular" sx={{ m: 2, flex: 1 }} />}>
      {(file) => <PdfView file={file} label="Письмо" />}
    </Loadable>
  )
}
