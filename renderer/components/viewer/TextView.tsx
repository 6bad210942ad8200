import { Box } from '@mui/material'
import { FoldedText } from './mail/FoldedText.tsx'

/** Plain text as it came: line breaks kept, quoted mail folded. */
export function TextView({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <Box tabIndex={0} role="region" aria-label={label} sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2.5, bgcolor: 'background.paper', '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 } }}>
      <Box sx={{ maxWidth: 720, lineHeight: 1.5 }}>
        <FoldedText text={text} />
      </Box>
    </Box>
  )
}
