import { Box, Skeleton } from '@mui/material'
import { PageHeader } from '../../components/PageHeader.tsx'

export function RegisterSkeleton() {
  return (
    <>
      <PageHeader title="Новое обращение" />
      <Box role="status" aria-label="Загрузка" sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '54fr 46fr', gap: 1.5 }}>
        <Skeleton variant="rounded" height="100%" />
        <Skeleton variant="rounded" height="100%" />
      </Box>
    </>
  )
}
