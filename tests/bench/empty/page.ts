import Button from '@mui/material/Button'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import { createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'

declare global {
  var contentShown: () => void
}

/** One button in a theme: the same libraries, nothing to show. */
function Page() {
  useEffect(() => globalThis.contentShown(), [])
  return createElement(Button, { variant: 'contained' }, 'Пусто')
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
createRoot(root).render(createElement(ThemeProvider, { theme: createTheme() }, createElement(Page)))
