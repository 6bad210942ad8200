import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import { FailureAlert } from './FailureAlert.tsx'
import { LoadingRows } from './LoadingRows.tsx'

interface LoadableProps<T> {
  readonly query: UseQueryResult<T, unknown>
  readonly loading?: ReactNode
  /** What was being read, for the error: «список пользователей». */
  readonly action?: string
  readonly children: (data: T) => ReactNode
}

/** The three faces of anything that is read: on its way, refused (with «Повторить»), here. Data once shown stays while it refreshes. */
export function Loadable<T>({ query, loading = <LoadingRows />, action = 'чтение данных', children }: LoadableProps<T>) {
  const failed = query.isError ? <Box sx={{ p: query.data === undefined ? 1.5 : 0 }}><FailureAlert error={query.error} action={action} onRetry={() => void query.refetch()} /></Box> : null
  if (query.data === undefined) return failed ?? loading
  return <>{failed}{children(query.data)}</>
}
