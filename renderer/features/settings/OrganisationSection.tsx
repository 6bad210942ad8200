import { useState } from 'react'
import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import type { LetterheadInput } from '../../../contract/organisation.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { LetterheadForm, type StoredLetterhead } from './LetterheadForm.tsx'
import { LetterheadPreview } from './LetterheadPreview.tsx'
import { OrganisationForm, type StoredOrganisation } from './OrganisationForm.tsx'

export function OrganisationSection() {
  const requisites = useQuery(api.admin.organisation.queryOptions())
  const letterhead = useQuery(api.admin.letterhead.queryOptions())
  return (
    <Loadable query={requisites} action="реквизиты">
      {(organisation) => <Loadable query={letterhead} action="бланк письма">{(stored) => <Stationery organisation={organisation} letterhead={stored} />}</Loadable>}
    </Loadable>
  )
}

/** What stands on the letterhead, how it is set, and the letter that comes of both. */
function Stationery({ organisation, letterhead }: { readonly organisation: StoredOrganisation; readonly letterhead: StoredLetterhead }) {
  const [choice, setChoice] = useState<LetterheadInput>({ form: letterhead.form, logo: 'keep' })
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(420px, 1fr) minmax(340px, 460px)', gap: 1.5, height: '100%', minHeight: 0 }}>
      <Box sx={{ overflowY: 'auto', minHeight: 0, '& > * + *': { mt: 1.5 } }}>
        <LetterheadForm stored={letterhead} choice={choice} onChoice={setChoice} />
        <OrganisationForm stored={organisation} />
      </Box>
      <LetterheadPreview choice={choice} versions={`${organisation.version}/${letterhead.version}`} />
    </Box>
  )
}
