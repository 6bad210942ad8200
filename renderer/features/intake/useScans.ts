import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FileView } from '../../../contract/files.ts'
import { plural } from '../../../domain/plural.ts'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'

/** What the scanner brought, and what can be done with it. */
export function useScans(onTaken: (files: readonly FileView[]) => void) {
  const queries = useQueryClient()
  const say = useToast()
  const list = useQuery(api.scans.list.queryOptions())
  const refresh = () => queries.invalidateQueries({ queryKey: api.scans.key() })
  const take = useMutation(api.scans.take.mutationOptions({ onSuccess: onTaken, onSettled: refresh }))
  const restore = useMutation(api.scans.restore.mutationOptions({ onSettled: refresh }))
  const setAside = useMutation(
    api.scans.setAside.mutationOptions({
      onSuccess: (_, { ids }) => say({ text: `Из списка ${plural(ids.length, 'убран', 'убраны', 'убрано')} ${ids.length} ${plural(ids.length, 'скан', 'скана', 'сканов')}`, undo: { label: 'Вернуть', run: () => restore.mutate({ ids }) } }),
      onSettled: refresh,
    }),
  )
  return {
    list: list.data ?? null,
    take: (ids: number[]) => take.mutate({ ids }),
    setAside: (ids: number[], reason: string) => setAside.mutate({ ids, reason }),
    restore: (ids: number[]) => restore.mutate({ ids }),
    pending: take.isPending || setAside.isPending || restore.isPending,
    error: take.error ?? setAside.error ?? restore.error,
  }
}
export type Scans = ReturnType<typeof useScans>
export type ScanList = NonNullable<Scans['list']>
