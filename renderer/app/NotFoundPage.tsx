import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { EmptyState } from '../components/EmptyState.tsx'
import { Page } from '../components/Page.tsx'

export function NotFoundPage() {
  return (
    <Page>
      <EmptyState title="Такого раздела нет" action={<Button component={Link} to="/" variant="contained">Мой день</Button>}>Возможно, ссылка устарела. Обращение можно найти по номеру или фамилии: Ctrl+K.</EmptyState>
    </Page>
  )
}
