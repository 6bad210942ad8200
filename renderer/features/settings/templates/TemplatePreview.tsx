import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Skeleton from '@mui/material/Skeleton'
import { Loadable } from '../../../components/Loadable.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { PdfView } from '../../../components/viewer/PdfView.tsx'
import { api } from '../../../lib/client.ts'
import { useDebounced } from '../../../lib/use-debounced.ts'

/** The letter of an invented case on the letterhead of the office, drawn again at every pause. */
export function TemplatePreview({ heading, body }: { readonly heading: string; readonly body: string }) {
  const input = useDebounced({ heading, body }, 300)
  const letter = useQuery({ ...api.templates.preview.queryOptions({ input }), placeholderData: keepPreviousData, gcTime: 0 })
  return (
    <Panel fill flush>
      <Loadable query={letter} action="показ письма" loading={<Skeleton variant="rectangular" sx={{ m: 2, height: '90%' }} />}>
        {(file) => <PdfView file={file} label="Шаблон письмом" />}
      </Loadable>
    </Panel>
  )
}
