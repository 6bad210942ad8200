import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link as RouterLink } from 'react-router'
import type { TermReview } from '../../../contract/reference.ts'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { TERMS_PAGE, TermsPager, TouchedTerms } from '../../components/terms/TouchedTerms.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { countAppeals, formatDateTime, formatNumber } from '../../lib/format.ts'
import { journalAddress } from '../../lib/journal-address.ts'
import { RecountNote } from './RecountNote.tsx'
import { useRecount } from './useRecount.ts'

/** One change: the cases it would move, and the decision about them. Nothing moves without a reason. */
export function ReviewDesk({ review }: { readonly review: TermReview }) {
  const queries = useQueryClient()
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [reason, setReason] = useState('')
  const open = review.settledAt === null
  const page = useQuery({ ...api.reference.reviewCases.queryOptions({ input: { id: review.id, offset, limit: TERMS_PAGE } }), placeholderData: keepPreviousData, enabled: open })
  const recount = useRecount(review.id)
  const settle = useMutation(api.reference.settleReview.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.reference.key() }) }))
  const ready = reason.trim().length >= 3 && recount.state?.running !== true
  const rows = page.data?.rows ?? []
  const total = page.data?.total ?? 0
  const recountChosen = async () => {
    await recount.run([...chosen], reason.trim())
    setChosen(new Set())
    setOffset(0)
  }
  return (
    <Panel fill title={review.what} aside={`изменил: ${review.createdBy}, ${formatDateTime(review.createdAt)}`}>
      <Stack spacing={1.25} sx={{ height: '100%', minHeight: 0 }}>
        {review.reason !== '' && <Typography variant="body2">Причина изменения: {review.reason}</Typography>}
        {recount.state !== null && <RecountNote state={recount.state} onStop={recount.stop} onClose={recount.clear} />}
        <FailureAlert error={recount.error ?? settle.error} action="пересчёт сроков" onReload={settle.reset} />
        {!open && <EmptyState title={`Решено ${formatDateTime(review.settledAt)}, ${review.settledBy ?? ''}`}>{`Пересчитано: ${countAppeals(review.recounted)} из ${formatNumber(review.touched)}. ${review.settledNote}`}</EmptyState>}
        {open && total > 0 && (
          <>
            <Stack direction="row" spacing={1.25} sx={{ alignItems: 'flex-start' }}>
              <TextField label="Причина решения" required multiline maxRows={3} value={reason} onChange={(event) => setReason(event.target.value)} sx={{ flexGrow: 1 }} slotProps={{ htmlInput: { maxLength: 2000 } }} />
              <Button variant="contained" disabled={!ready || chosen.size === 0} onClick={() => void recountChosen()}>{`Пересчитать выбранные${chosen.size === 0 ? '' : ` (${formatNumber(chosen.size)})`}`}</Button>
              <ConfirmButton color="inherit" disabled={!ready} loading={settle.isPending} label="Оставить прежние сроки" title={`Оставить прежние сроки: ${countAppeals(total)}?`} confirmLabel="Оставить прежние сроки" consequence="Список этого изменения закроется. Новые обращения и дальше получают срок по изменённому справочнику." onConfirm={() => settle.mutate({ id: review.id, version: review.version, reason: reason.trim() })} />
            </Stack>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>{`Ждут решения: ${countAppeals(total)}. `}<Link component={RouterLink} to={journalAddress({ ids: rows.map(({ caseId }) => caseId) })}>Открыть эту страницу в журнале</Link></Typography>
          </>
        )}
        <FailureAlert error={page.error} action="список обращений" onRetry={() => void page.refetch()} />
        {open && (
          <Box sx={{ flexGrow: 1, minHeight: 0, overflow: 'auto' }}>
            {page.data === undefined ? (page.isError ? null : <LoadingRows />)
            : total === 0 ? <EmptyState title="Решать нечего">Все обращения этого изменения пересчитаны или закрыты.</EmptyState>
            : <TouchedTerms rows={rows} label="Обращения, срок которых был бы другим" linked chosen={chosen} onChosen={setChosen} />}
          </Box>
        )}
        {open && <TermsPager offset={offset} total={total} onOffset={setOffset} />}
      </Stack>
      <UnsavedGuard when={open && chosen.size > 0 && reason.trim() !== ''}>Решение о сроках не принято, причина не сохранится.</UnsavedGuard>
    </Panel>
  )
}
