import { useState } from 'react'
import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../../components/Loadable.tsx'
import { api } from '../../../lib/client.ts'
import { MailboxForm } from './MailboxForm.tsx'
import { MailboxList } from './MailboxList.tsx'

/** Mailboxes with how they are doing on the left, the settings of the chosen one on the right. */
export function MailboxesSection() {
  const all = useQuery(api.mailboxes.list.queryOptions())
  const [chosen, setChosen] = useState<number | 'new' | null>(null)
  return (
    <Loadable query={all} action="список почтовых ящиков">
      {({ mailboxes, passwordsLast }) => {
        const mailbox = mailboxes.find(({ id }) => id === chosen) ?? null
        const form = mailbox !== null || chosen === 'new'
        return (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: form ? 'minmax(0, 1fr) 456px' : 'minmax(0, 860px)', gridTemplateRows: 'minmax(0, 1fr)', height: '100%' }}>
            <MailboxList mailboxes={mailboxes} passwordsLast={passwordsLast} chosen={chosen} onChoose={setChosen} />
            {form && <MailboxForm key={chosen} mailbox={mailbox} passwordsLast={passwordsLast} onSaved={(saved) => setChosen(saved.id)} onClose={() => setChosen(null)} />}
          </Box>
        )
      }}
    </Loadable>
  )
}
