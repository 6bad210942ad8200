import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../lib/client.ts'

/** Working hours begin without anybody changing anything. */
const LOOK = 60_000

export const useReminders = () => useQuery(api.reminders.list.queryOptions({ refetchInterval: LOOK }))

/** Marks some, or all, as seen; the list is read again. */
export function useMarkSeen() {
  const queries = useQueryClient()
  return useMutation(api.reminders.markSeen.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.reminders.list.key() }) }))
}

export function useDesktopChoice() {
  const queries = useQueryClient()
  return useMutation(api.reminders.choose.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.reminders.list.key() }) }))
}
