import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'

/** A change of what is shown: everything of talks is read again, after a conflict too. */
export function useOralChange({ send, said, done }: { send(): Promise<unknown>; readonly said: string; done(): void }) {
  const queries = useQueryClient()
  const toast = useToast()
  const refresh = () => {
    for (const part of [api.oral, api.control, api.cases]) void queries.invalidateQueries({ queryKey: part.key() })
  }
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      toast({ text: said })
      done()
      refresh()
    },
    onError: (error) => {
      if (describeFailure(error).code === 'CONFLICT') refresh()
    },
  })
}
