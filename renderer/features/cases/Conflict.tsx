import { Alert, Typography } from '@mui/material'
import { formatDateTime } from '../../lib/format.ts'
import type { FailureView } from '../../lib/failure.ts'

/** Somebody saved first: who, when, and that nothing typed is lost. */
export function Conflict({ failure }: { readonly failure: FailureView }) {
  const { changedBy, changedAt } = failure.details
  const who = changedBy === undefined ? null : `${changedBy}${changedAt === undefined ? '' : `, ${formatDateTime(changedAt)}`}`
  return (
    <Alert severity="warning" role="alert">
      <Typography sx={{ fontWeight: 600 }}>{failure.message}</Typography>
      {who !== null && !failure.message.includes(changedBy ?? '') && <Typography variant="body2">Сохранено раньше вас: {who}.</Typography>}
      <Typography variant="body2" color="textSecondary">
        Карточка на экране уже обновлена, введённое вами осталось. Проверьте и отправьте ещё раз.
      </Typography>
    </Alert>
  )
}
