import { useMutation, useQueryClient } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReplyView } from '../../../contract/replies.ts'
import type { LetterDocument } from '../../../domain/letter-document.ts'
import { findQuote, readingTextOf } from '../../../domain/text-quote.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { api } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'
import { useLetterHandle } from './editor/letter-handle.ts'

type Remark = ReplyView['remarks'][number]

interface Props {
  readonly reply: ReplyView
  /** The text in which the places of the remarks are looked for. */
  readonly document: LetterDocument
  readonly readOnly?: boolean
}

/** What the signer wants corrected; worked off one by one. */
export function RemarksPane({ reply, document, readOnly = false }: Props) {
  const queries = useQueryClient()
  const resolve = useMutation(api.replies.resolveRemark.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.replies.key() }) }))
  const words = readingTextOf(document)
  const open = reply.remarks.filter(({ resolvedAt }) => resolvedAt === null)
  const done = reply.remarks.filter(({ resolvedAt }) => resolvedAt !== null)
  return (
    <Stack spacing={1.25}>
      <FailureAlert error={resolve.error} action="отметку замечания" />
      {open.length === 0 && <Typography color="textSecondary">Все замечания исправлены.</Typography>}
      {[...open, ...done].map((remark) => (
        <RemarkCard key={remark.id} remark={remark} words={words} disabled={readOnly || resolve.isPending} onResolve={() => resolve.mutate({ remarkId: remark.id })} />
      ))}
    </Stack>
  )
}

interface CardProps {
  readonly remark: Remark
  readonly words: string
  readonly disabled: boolean
  readonly onResolve: () => void
}

function RemarkCard({ remark, words, disabled, onResolve }: CardProps) {
  const resolved = remark.resolvedAt !== null
  return (
    <Box component="article" sx={{ borderLeft: 3, borderColor: resolved ? 'divider' : 'primary.main', pl: 1.25 }}>
      <RemarkPlace remark={remark} words={words} />
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', ...(resolved && { color: 'text.secondary' }) }}>{remark.text}</Typography>
      <Typography variant="body2" color="textSecondary">{remark.author}, {formatDateTime(remark.createdAt)}</Typography>
      <FormControlLabel
        control={<Checkbox checked={resolved} disabled={disabled || resolved} onChange={onResolve} />}
        label={resolved ? `Исправлено ${formatDateTime(remark.resolvedAt)}` : 'Исправлено'}
        slotProps={{ typography: { variant: 'body2' } }}
      />
    </Box>
  )
}

/** The words the remark speaks of: a way to them while they stand in the text. */
function RemarkPlace({ remark: { quote, resolvedAt }, words }: Pick<CardProps, 'remark' | 'words'>) {
  const handle = useLetterHandle()
  if (quote === null) return null
  const gone = findQuote(words, quote) === null
  return (
    <Box sx={{ mb: 0.25 }}>
      <Typography variant="body2" sx={{ fontStyle: 'italic', overflowWrap: 'anywhere', display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>«{quote.exact}»</Typography>
      {gone && <Typography variant="body2" color="textSecondary">Этих слов в тексте уже нет.</Typography>}
      {!gone && resolvedAt === null && handle !== null && <Button size="small" onClick={() => handle.goToQuote(quote)}>Показать в тексте</Button>}
    </Box>
  )
}
