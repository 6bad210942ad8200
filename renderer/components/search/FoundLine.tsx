import { Box } from '@mui/material'
import type { FoundIn } from '../../../contract/search.ts'

interface Props {
  readonly found: FoundIn
  /** For a column of a table: little before the words, and only what kind of place it is. */
  readonly tight?: boolean
}

const TIGHT_LEAD = 10

/** «в письме: … прошу сделать перерасчёт …» with the words searched for marked; one line, cut at its end. */
export function FoundLine({ found: { place, runs }, tight = false }: Props) {
  const first = runs.findIndex(({ marked }) => marked)
  const before = runs.slice(0, first).map(({ text }) => text).join('')
  const shown = tight ? [{ text: endOf(before), marked: false }, ...runs.slice(first)] : runs
  return (
    <Box component="span" title={`${place}: ${runs.map(({ text }) => text).join('')}`} sx={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: 13, lineHeight: '18px', color: 'text.secondary' }}>
      <Box component="span" sx={{ color: 'primary.main' }}>{tight ? place.split(' ').slice(0, 2).join(' ') : place}: </Box>
      {shown.map(({ text, marked }, at) => (marked ? <Mark key={at}>{text}</Mark> : text))}
    </Box>
  )
}

/** The last whole words of what stands before; of one long word nothing. */
function endOf(text: string): string {
  if (text.length <= TIGHT_LEAD) return text
  const end = text.slice(-TIGHT_LEAD)
  const space = end.indexOf(' ')
  return `… ${space < 0 ? '' : end.slice(space + 1)}`
}

/** Marked by weight and a pale ground of the accent: red, amber and green mean the clock. */
function Mark({ children }: { readonly children: string }) {
  return <Box component="mark" sx={{ color: 'text.primary', bgcolor: 'surface.selected', fontWeight: 600, borderRadius: '3px', px: '1px' }}>{children}</Box>
}
