import { Box, Button, Link, Typography } from '@mui/material'
import { useState } from 'react'
import type { ScanList, Scans } from './useScans.ts'

/** Scans that were set aside, with the reason and the way back. */
export function ScansSetAside({ scans, setAside }: { readonly scans: Scans; readonly setAside: ScanList['setAside'] }) {
  const [open, setOpen] = useState(false)
  if (setAside.length === 0) return null
  return (
    <Box sx={{ px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
      <Link component="button" type="button" variant="body2" aria-expanded={open} onClick={() => setOpen((old) => !old)}>
        Убраны из списка: {setAside.length}
      </Link>
      {open &&
        setAside.map(({ id, file, reason }) => (
          <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Typography variant="body2" noWrap sx={{ flex: 1, minWidth: 0 }}>{file.name} · {reason}</Typography>
            <Button size="small" variant="text" onClick={() => scans.restore([id])} disabled={scans.pending}>Вернуть</Button>
          </Box>
        ))}
    </Box>
  )
}
