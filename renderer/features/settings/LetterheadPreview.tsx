import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Skeleton from '@mui/material/Skeleton'
import type { LetterheadInput } from '../../../contract/organisation.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { PdfView } from '../../components/viewer/PdfView.tsx'
import { api } from '../../lib/client.ts'

/** An invented letter on the letterhead being chosen; a picture that cannot be printed is refused here, before anything is saved. */
export function LetterheadPreview({ choice, versions }: { readonly choice: LetterheadInput; readonly versions: string }) {
  const { form, logo } = choice
  // A file has no value of its own in a key: its name, size and time tell it from another.
  const picture = logo instanceof File ? [logo.name, logo.size, logo.lastModified] : logo
  const letter = useQuery({ ...api.admin.previewLetterhead.queryOptions({ input: choice }), queryKey: [...api.admin.previewLetterhead.key(), versions, form, picture], placeholderData: keepPreviousData, gcTime: 0 })
  return (
    <Panel fill flush>
      <Loadable query={letter} action="показ бланка" loading={<Skeleton variant="rectangular" sx={{ m: 2, height: '90%' }} />}>
        {(file) => <PdfView file={file} label="Бланк письма" />}
      </Loadable>
    </Panel>
  )
}
