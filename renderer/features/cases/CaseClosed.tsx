import LockIcon from '@mui/icons-material/LockOutlined'
import SearchIcon from '@mui/icons-material/SearchOff'
import { Paper } from '@mui/material'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { BackButton } from './Back.tsx'

/** A case that this person may not open, or that does not exist: why, and the way back. */
export function CaseClosed({ forbidden, message }: { readonly forbidden: boolean; readonly message: string }) {
  return (
    <>
      <PageHeader title="Обращение" />
      <Paper variant="outlined" sx={{ flex: 1, minHeight: 0 }}>
        <EmptyState icon={forbidden ? <LockIcon /> : <SearchIcon />} title={forbidden ? 'Карточка для вас закрыта' : 'Обращение не найдено'} action={<BackButton />}>
          {message}
        </EmptyState>
      </Paper>
    </>
  )
}
