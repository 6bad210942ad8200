import { Box, Paper } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { SourceDesk } from '../../components/viewer/SourceDesk.tsx'
import { sourcesOf } from '../../components/viewer/sources.ts'
import { api } from '../../lib/client.ts'
import { DoneSide } from './DoneSide.tsx'
import { SetAsideSide } from './SetAsideSide.tsx'
import { WaitingSide } from './WaitingSide.tsx'
import type { OpenedMail } from '../../../contract/mail.ts'

interface Props {
  readonly id: number
  /** The message is decided about: the next one comes. */
  onLeave(): void
  /** How the decision just made is taken back. */
  onUndoable(undo: () => void): void
}

/** One message: what it says on the left, what it may be and what to do with it on the right. */
export function MailDesk({ id, onLeave, onUndoable }: Props) {
  const opened = useQuery(api.mail.open.queryOptions({ input: { id } }))
  const mail = opened.data
  const sources = useMemo(() => (mail === undefined ? [] : sourcesOf([mail.message], mail.files)), [mail])
  if (mail === undefined) {
    return <Paper variant="outlined" sx={{ gridColumn: 'span 2', p: 1.5 }}>{opened.isError ? <FailureAlert error={opened.error} action="чтение письма" onRetry={() => void opened.refetch()} /> : <LoadingRows rows={8} />}</Paper>
  }
  return (
    <>
      <Paper component="section" variant="outlined" aria-label="Письмо" sx={{ display: 'flex', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
        <SourceDesk sources={sources} />
      </Paper>
      <Paper component="section" variant="outlined" aria-label="Что с письмом" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
        <Side mail={mail} onLeave={onLeave} onUndoable={onUndoable} />
      </Paper>
    </>
  )
}

function Side({ mail, onLeave, onUndoable }: Omit<Props, 'id'> & { readonly mail: OpenedMail }) {
  switch (mail.state) {
    case 'new':
    case 'quarantined':
      return <WaitingSide mail={mail} onLeave={onLeave} onUndoable={onUndoable} />
    case 'set_aside':
      return <SetAsideSide mail={mail} onLeave={onLeave} />
    case 'registered':
    case 'attached':
      return <DoneSide mail={mail} onLeave={onLeave} />
    case 'received':
      return <Box sx={{ p: 2 }}>Письмо ещё читается. Обновите список через несколько секунд.</Box>
  }
}
