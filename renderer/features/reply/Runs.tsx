import Box from '@mui/material/Box'
import type { Run } from './compare.ts'

/** A compared text. What went is struck through, what came is underlined, new looks are named: the difference is read without colours too. */
export function Runs({ runs, label }: { readonly runs: readonly Run[]; readonly label: string }) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: '22px', '& del': { color: 'text.secondary', bgcolor: 'action.hover' }, '& ins': { bgcolor: 'surface.selected', textDecorationColor: 'currentColor', textUnderlineOffset: '3px' }, '& mark': { color: 'inherit', bgcolor: 'transparent', borderBottom: '1px dotted' }, '& small': { color: 'text.secondary' } }}>
      {runs.map((run, index) => <OneRun key={index} run={run} />)}
    </Box>
  )
}

function OneRun({ run: { kind, text, note } }: { readonly run: Run }) {
  switch (kind) {
    case 'same':
      return text
    case 'removed':
      return <del>{text}</del>
    case 'added':
      return <ins>{text}</ins>
    case 'restyled':
      return <><mark>{text}</mark><small> [{note}] </small></>
  }
}
