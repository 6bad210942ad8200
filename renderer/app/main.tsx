import '@fontsource-variable/golos-text/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { startLink } from '../lib/client.ts'
import { App } from './App.tsx'

z.config(z.locales.ru())

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
startLink()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
