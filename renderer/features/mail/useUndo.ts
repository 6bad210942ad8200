import { useQueryClient } from '@tanstack/react-query'
import { useToast } from '../../components/Toast.tsx'
import { api, client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'

/** Takes a decision back from wherever the person is by now; a refusal is told, not swallowed. */
export function useUndo() {
  const tell = useToast()
  const queries = useQueryClient()
  const run = async (step: () => Promise<unknown>) => {
    try {
      await step()
      tell({ text: 'Письмо снова во входящей почте.', link: { to: '/mail', label: 'Открыть' } })
    } catch (error) {
      tell({ text: describeFailure(error, 'возврат письма').message })
    }
    for (const part of [api.mail, api.control, api.cases]) void queries.invalidateQueries({ queryKey: part.key() })
  }
  return {
    detach: (id: number, reason = '') => void run(() => client.mail.detach({ id, reason })),
    restore: (id: number, reason = '') => void run(() => client.mail.restore({ id, reason })),
  }
}
