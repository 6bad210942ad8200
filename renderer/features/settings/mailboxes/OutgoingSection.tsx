import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../../components/Loadable.tsx'
import { api } from '../../../lib/client.ts'
import { AcknowledgementForm } from './AcknowledgementForm.tsx'
import { OutgoingForm } from './OutgoingForm.tsx'

/** The server that sends letters, and the confirmation that goes by it. */
export function OutgoingSection() {
  const server = useQuery(api.mailboxes.outgoing.queryOptions())
  const acknowledgement = useQuery(api.mailboxes.acknowledgement.queryOptions())
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: '420px minmax(0, 640px)', gridTemplateRows: 'minmax(0, 1fr)', height: '100%' }}>
      <Loadable query={server} action="настройки исходящей почты">{(stored) => <OutgoingForm key={stored.version} stored={stored} />}</Loadable>
      <Loadable query={acknowledgement} action="подтверждение регистрации">{(stored) => <AcknowledgementForm key={stored.version} stored={stored} />}</Loadable>
    </Box>
  )
}
