import type { ReactNode } from 'react'
import Stack from '@mui/material/Stack'
import type { CaseView } from '../../../contract/cases.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'

/** The title of every face of the letter: whose case it is and how its clock looks. */
export function ReplyHeader({ view, actions }: { readonly view: CaseView; readonly actions?: ReactNode }) {
  const aside = (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <CaseLink id={view.id} number={view.number} />
      <DueChip due={view.due} />
      <StatusChip status={view.status} />
    </Stack>
  )
  return <PageHeader title="Ответ на обращение" aside={aside} {...(actions === undefined ? {} : { actions })} />
}
