import { Box, Link, Typography } from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Control, useWatch } from 'react-hook-form'
import { Link as RouterLink } from 'react-router'
import { parsePersonName } from '../../../domain/person-name.ts'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import type { TalkValues } from './talkForm.ts'

/** Who called or wrote before, as soon as an account, a phone or a name is enough to tell. A talk opens beside: the one being written waits. */
export function EarlierContacts({ control, exceptNumber }: { readonly control: Control<TalkValues>; readonly exceptNumber: string | null }) {
  const [person, accountNumber, phone] = useWatch({ control, name: ['person', 'accountNumber', 'phone'] })
  const typed = useDebounced(JSON.stringify([person, accountNumber, phone]), 300)
  const [who = '', account = '', number = ''] = JSON.parse(typed) as string[]
  const { surname, name } = parsePersonName(who)
  const input = {
    surname: surname.length >= 3 ? surname : '', name: surname.length >= 3 ? name : '',
    accountNumber: account.trim().length >= 5 ? account : '', phone: number.replaceAll(/\D/gu, '').length >= 5 ? number : '',
  }
  const tellable = input.surname !== '' || input.accountNumber !== '' || input.phone !== ''
  const found = useQuery({ ...api.oral.earlier.queryOptions({ input }), enabled: tellable, placeholderData: keepPreviousData })
  const rows = (tellable ? (found.data ?? []) : []).filter((row) => row.number !== exceptNumber)
  if (rows.length === 0) return null
  return (
    <Box component="section" aria-label="Обращались раньше" sx={{ bgcolor: 'surface.selected', borderRadius: 1.5, px: 1.25, py: 0.75 }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>Обращались раньше</Typography>
      {rows.map((row) => (
        <Typography key={`${row.source}-${row.id}`} variant="body2" noWrap title={[row.words, row.state, row.match].filter(Boolean).join(' · ')}>
          <Link component={RouterLink} to={row.source === 'talk' ? `/oral?record=${row.id}` : `/cases/${row.id}`} sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>{row.number}</Link>
          {' '}{formatDate(row.on)} · {row.match} · {row.state.toLowerCase()}{row.words === '' ? '' : ` · ${row.words}`}
        </Typography>
      ))}
    </Box>
  )
}
