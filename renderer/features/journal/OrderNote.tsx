import { Typography } from '@mui/material'
import { JOURNAL_COLUMN_INFO } from '../../../domain/journal-column.ts'
import { isPersonal, personalReach, PERSONAL_FILTERS } from '../../../domain/personal-fields.ts'
import { useUser } from '../../lib/session.ts'
import type { JournalView } from './journalView.ts'

/** Why not every line stands by the column that was asked for: the place of a line would tell what is hidden in it. */
export function OrderNote({ view: { sort, filter } }: { readonly view: Pick<JournalView, 'sort' | 'filter'> }) {
  const user = useUser()
  const reach = personalReach(user)
  if (!isPersonal(sort) || reach === 'all' || PERSONAL_FILTERS.some((field) => filter[field] !== undefined)) return null
  const column = `«${JOURNAL_COLUMN_INFO[sort].label}»`
  return (
    <Typography variant="body2" color="textSecondary" role="note">
      {reach === 'none'
        ? `Порядок по столбцу ${column} недоступен: эти данные вам не показываются. Обращения стоят по дате, новые сверху.`
        : `По столбцу ${column} стоят ваши обращения и обращения вашего отдела. Остальные после них, новые сверху: их данные скрыты.`}
    </Typography>
  )
}
