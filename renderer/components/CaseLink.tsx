import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'

interface CaseLinkProps {
  readonly id: number
  readonly number: string
  /** Where inside the case: `reply` opens the editor. */
  readonly part?: 'reply'
  readonly tabIndex?: number
}

/** The number of a case is a link everywhere. */
export function CaseLink({ id, number, part, tabIndex }: CaseLinkProps) {
  const to = part === undefined ? `/cases/${id}` : `/cases/${id}/${part}`
  return (
    <Link component={RouterLink} to={to} {...(tabIndex === undefined ? {} : { tabIndex })} sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {number}
    </Link>
  )
}
