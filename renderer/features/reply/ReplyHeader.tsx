import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import Stack from '@mui/material/Stack'
import type { CaseView } from '../../../contract/cases.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { interimLabel } from '../../lib/letters.ts'

/** The title of every face of the letter: whose case it is and how its clock looks. */
export function ReplyHeader({ view, actions }: { readonly view: CaseView; readonly actions?: ReactNode }) {
  const letterId = Number(useParams()['letterId'])
  const letter = view.letters.find(({ id }) => id === letterId)
  const aside = (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <CaseLink id={view.id} number={view.number} />
      <DueChip due={view.due} />
      <StatusChip status={view.status} />
    </Stack>
  )
  return <PageHeader title={(letter === undefined ? null : interimLabel(letter.kind)) ?? 'Ответ на обращение'} aside={aside} {...(actions === undefined ? {} : { actions })} />
}
