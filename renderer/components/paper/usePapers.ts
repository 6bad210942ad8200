import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileView } from '../../../contract/files.ts'
import { api, client } from '../../lib/client.ts'

export type Corner = Parameters<typeof client.papers.stamp>[0]['corner']

const STAMPED: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']

/** Whether the mark of receipt can be laid on the file; one that carries it already is not offered again. */
export function stampable(file: FileView): boolean {
  return STAMPED.includes(file.mediaType) && !file.quarantined && !file.damaged && file.kind !== 'inline' && !file.name.endsWith(' с отметкой.pdf')
}

/** The mark of receipt and the receipt slip of a case; what was made is looked at in a dialog. */
export function usePapers(caseId: number) {
  const queries = useQueryClient()
  const [made, setMade] = useState<{ readonly file: File; readonly title: string } | null>(null)
  const receipt = useMutation({
    mutationFn: () => client.papers.receipt({ caseId }),
    onSuccess: (file) => setMade({ file, title: 'Талон о приёме' }),
  })
  const stamp = useMutation({
    mutationFn: async ({ fileId, corner }: { fileId: number; corner: Corner }) => {
      const view = await client.papers.stamp({ caseId, fileId, corner })
      await queries.invalidateQueries({ queryKey: api.cases.key() })
      return client.files.content({ id: view.id })
    },
    onSuccess: (file) => setMade({ file, title: 'Скан с отметкой о поступлении' }),
  })
  return {
    made,
    close: () => setMade(null),
    makeReceipt: () => receipt.mutate(),
    putStamp: (fileId: number, corner: Corner = 'bottom_right') => stamp.mutate({ fileId, corner }),
    pending: receipt.isPending || stamp.isPending,
    error: receipt.error ?? stamp.error,
  }
}
export type Papers = ReturnType<typeof usePapers>
