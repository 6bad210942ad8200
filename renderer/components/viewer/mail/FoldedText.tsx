import { Box, Link } from '@mui/material'
import { useState } from 'react'
import { Highlighted } from '../highlight.tsx'
import { splitQuotes } from './splitQuotes.ts'

/** Text of a message; what it quotes is folded behind a button. */
export function FoldedText({ text }: { readonly text: string }) {
  const parts = splitQuotes(text)
  // A message of quotations only is shown whole.
  const foldable = parts.some((part) => !part.quoted)
  return (
    <>
      {parts.map((part, index) =>
        part.quoted && foldable ? (
          <Quote key={index} text={part.text} />
        ) : (
          <Box key={index} component="p" sx={{ m: 0, mb: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            <Highlighted text={part.text} />
          </Box>
        ),
      )}
    </>
  )
}

function Quote({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Box sx={{ mb: 1 }}>
      <Link component="button" type="button" variant="body2" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Скрыть цитату' : 'Показать цитату'}
      </Link>
      {open && (
        <Box sx={{ mt: 0.5, pl: 1.5, borderLeft: 2, borderColor: 'divider', color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Box>
      )}
    </Box>
  )
}
