import ListIcon from '@mui/icons-material/FindInPageOutlined'
import { Button } from '@mui/material'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useAccess } from '../../lib/session.ts'

/** Nothing fits the filters, or nothing was registered yet. */
export function JournalEmpty({ narrowed, hint, onReset }: { readonly narrowed: boolean; readonly hint: string | null; onReset(): void }) {
  const can = useAccess()
  if (narrowed) {
    return (
      <EmptyState icon={<ListIcon />} title="Ничего не найдено" action={<Button onClick={onReset}>Сбросить отбор</Button>}>
        {hint ?? 'Под выбранные условия не подходит ни одно обращение.'}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<ListIcon />} title="Журнал пуст" action={can('register') ? <Button variant="contained" component={Link} to="/register">Зарегистрировать обращение</Button> : undefined}>
      Здесь появятся все зарегистрированные обращения.
    </EmptyState>
  )
}
