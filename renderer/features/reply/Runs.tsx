import Box from '@mui/material/Box'
import type { Run } from './compare.ts'

/** A compared text. What went is struck through, what came is underlined: the difference is read without colours too. */
export function Runs({ runs, label }: { readonly runs: readonly Run[]; readonly label: string }) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: '22px', '& del': { color: 'text.secondary', bgcolor: 'action.hover' }, '& ins': { bgcolor: 'surface.selected', textDecorationColor: 'currentColor', textUnderlineOffset: '3px' } }}>
      {runs.map(({ kind, text }, index) => {
        if (kind === 'removed') return <del key={index}>{text}</del>
        return kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </Box>
  )
}
