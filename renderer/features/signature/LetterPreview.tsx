import { useQuery } from '@tanstack/react-query'
import Skeleton from '@mui/material/Skeleton'
import type { ReplyView } from '../../../contract/replies.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { PdfView } from '../../components/viewer/PdfView.tsx'
import { client } from '../../lib/client.ts'

interface Props {
  readonly reply: ReplyView
  /** Its first page is on the screen. */
  readonly onShown: () => void
}

/** The very letter, as it stands in this version. */
export function LetterPreview({ reply: { id, version, text }, onShown }: Props) {
  const letter = useQuery({ queryKey: ['letter-to-sign', id, version], queryFn: ({ signal }) => client.replies.preview({ replyId: id, text }, { signal }), staleTime: Infinity, gcTime: 60_000 })
  return (
    <Loadable query={letter} action="показ письма" loading={<Skeleton variant="rectangular" sx={{ m: 2, flex: 1 }} />}>
      {(file) => <PdfView file={file} label="Письмо" onShown={onShown} />}
    </Loadable>
  )
}
