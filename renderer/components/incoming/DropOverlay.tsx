import { Box } from '@mui/material'

/** Shown while files are carried over the page; drops are taken by the page beneath. */
export function DropOverlay({ shown }: { readonly shown: boolean }) {
  if (!shown) return null
  return (
    <Box sx={{ position: 'fixed', inset: 0, zIndex: 'modal', pointerEvents: 'none', display: 'grid', placeContent: 'center', bgcolor: 'rgba(18, 63, 124, .16)' }}>
      <Box sx={{ px: 4, py: 2.5, borderRadius: 2, bgcolor: 'background.paper', border: '2px dashed', borderColor: 'primary.main', fontSize: 16, fontWeight: 650 }}>Отпустите: файлы лягут рядом с карточкой</Box>
    </Box>
  )
}
