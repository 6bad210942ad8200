import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import { journalAddress } from '../../lib/journal-address.ts'

/** A figure that opens its cases; plain text where there are none, or no list of them. */
export function FigureLink({ behind, children, label }: { readonly behind: CaseFilter | null; readonly children: ReactNode; readonly label?: string }) {
  if (behind === null) return <>{children}</>
  return <Link component={RouterLink} to={journalAddress(behind)} underline="hover" {...(label === undefined ? {} : { 'aria-label': label })} sx={{ fontVariantNumeric: 'tabular-nums' }}>{children}</Link>
}
