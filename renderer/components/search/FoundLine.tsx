import { Box } from '@mui/material'
import type { FoundIn } from '../../../contract/search.ts'

/** «в письме: … прошу сделать перерасчёт …» with the words searched for marked; one line, cut at its end. */
export function FoundLine({ found }: { readonly found: FoundIn }) {
  const whole = `${found.place}: ${found.runs.map(({ text }) => text).join('')}`
  return (
    <Box component="span" title={whole} sx={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: 13, lineHeight: '18px', color: 'text.secondary' }}>
      <Box component="span" sx={{ color: 'primary.main' }}>{found.place}: </Box>
      {found.runs.map(({ text, marked }, at) => (marked ? <Mark key={at}>{text}</Mark> : text))}
    </Box>
  )
}

/** Marked by weight and a pale ground of the accent: red, amber and green mean the clock. */
function Mark({ children }: { readonly children: string }) {
  return <Box component="mark" sx={{ color: 'text.primary', bgcolor: 'surface.selected', fontWeight: 600, borderRadius: '3px', px: '1px' }}>{children}</Box>
}
