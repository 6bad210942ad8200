import PrintIcon from '@mui/icons-material/PrintOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import type { OfficeBook } from '../../../domain/office-book.ts'
import { useAccess } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { Kbd } from '../Kbd.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import type { RegisterView } from './ExportForm.tsx'

/** «Печать и выгрузка» of a page with a journal; nothing for whoever has no right to take data out. */
export function ExportButton({ first, view }: { readonly first: OfficeBook | 'view'; readonly view?: RegisterView }) {
  const [open, setOpen] = useState(false)
  const allowed = useAccess()('export', 'none')
  useHotkeys({ 'ctrl+p': () => setOpen(true) }, allowed)
  if (!allowed) return null
  return (
    <>
      <Button size="small" color="inherit" startIcon={<PrintIcon />} onClick={() => setOpen(true)}>Печать и выгрузка <Kbd>Ctrl+P</Kbd></Button>
      {open && <ExportDialog first={first} view={view} onClose={() => setOpen(false)} />}
    </>
  )
}
