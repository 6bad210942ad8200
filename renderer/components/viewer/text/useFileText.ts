import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FileText } from '../../../../contract/texts.ts'
import { api } from '../../../lib/client.ts'

/** Text of a file as far as it is known; live changes bring the rest. */
export function useFileText(fileId: number) {
  const queries = useQueryClient()
  const input = { fileId }
  const text = useQuery(api.texts.get.queryOptions({ input }))
  const put = (next: FileText) => queries.setQueryData(api.texts.get.queryKey({ input }), next)
  const cancel = useMutation(api.texts.cancel.mutationOptions({ onSuccess: put }))
  const again = useMutation(api.texts.again.mutationOptions({ onSuccess: put }))
  return {
    text: text.data ?? null,
    cancel: () => cancel.mutate(input),
    again: () => again.mutate(input),
    pending: cancel.isPending || again.isPending,
    error: cancel.error ?? again.error,
  }
}

/** What is going on with the text, in a few words. */
export function textStateWords({ state, source, pagesDone, pages, confidence, doubtful, text, reason }: FileText): string {
  switch (state) {
    case 'none': return ''
    case 'waiting': return 'Ждёт распознавания'
    case 'running': return pages === null ? 'Распознаётся…' : `Распознаётся… стр. ${Math.min(pagesDone + 1, pages)} из ${pages}`
    case 'cancelled': return pagesDone > 0 ? `Распознавание отменено, прочитано стр.: ${pagesDone}` : 'Распознавание отменено'
    case 'failed': return reason
    case 'done': {
      const more = reason === '' ? '' : `. ${reason}`
      if (source === 'layer') return text === '' ? 'Текста в документе нет' : `Текст из документа${more}`
      if (text === '') return 'Текста на изображении не найдено'
      return `${doubtful ? 'Распознано неуверенно' : 'Распознано'}, уверенность ${confidence ?? 0} %${more}`
    }
  }
}
