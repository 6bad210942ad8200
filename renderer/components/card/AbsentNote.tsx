import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { Executor } from '../../../contract/intake.ts'
import { formatDate } from '../../lib/format.ts'

interface Props {
  readonly person: Executor
  /** Who is complained about: never offered. */
  readonly barred: number | null
  readonly onTake: (userId: number) => void
}

/** Says that the person chosen is away, and offers the substitute; the choice stays free, since the term runs either way. */
export function AbsentNote({ person: { shortName, absentUntil, absence, substitute }, barred, onTake }: Props) {
  const offered = substitute !== null && substitute.id !== barred ? substitute : null
  return (
    <Typography role="status" variant="body2" sx={{ mt: 0.5, fontWeight: 600 }}>
      {shortName}: {absence ?? 'отсутствует'} до {formatDate(absentUntil)}, срок не остановится.{' '}
      {offered === null ? 'Замещающего нет: лучше выбрать другого.' : <Button size="small" sx={{ py: 0 }} onClick={() => onTake(offered.id)}>Назначить замещающего: {offered.shortName}</Button>}
    </Typography>
  )
}
