import { Box } from '@mui/material'
import { createContext, useContext, type ReactNode } from 'react'

/** Words that a suggestion was read from: shown in the text while the person is in its field. */
const HighlightContext = createContext('')

export function Highlight({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return <HighlightContext value={words}>{children}</HighlightContext>
}

/** The text with the words marked at their first place. */
export function Highlighted({ text }: { readonly text: string }) {
  const words = useContext(HighlightContext)
  const at = words === '' ? -1 : text.indexOf(words)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <Box component="mark" sx={{ bgcolor: 'surface.selected', color: 'inherit', outline: '1px dashed', outlineColor: 'surface.suggestionLine', borderRadius: 0.5 }}>
        {words}
      </Box>
      {text.slice(at + words.length)}
    </>
  )
}
