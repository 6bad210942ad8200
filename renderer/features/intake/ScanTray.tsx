import ScannerIcon from '@mui/icons-material/ScannerOutlined'
import ExpandIcon from '@mui/icons-material/ExpandLess'
import { Alert, Box, ButtonBase, Typography } from '@mui/material'
import { useEffect, useId, useRef } from 'react'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { formatBytes } from '../../lib/format.ts'
import { ScanList } from './ScanList.tsx'
import { ScansSetAside } from './ScansSetAside.tsx'
import type { Scans } from './useScans.ts'

interface Props {
  readonly scans: Scans
  readonly open: boolean
  toggle(): void
}

/** «Со сканера» under the source: a line with the count, opened into the list. Not there where no scanner is set up. */
export function ScanTray({ scans, open, toggle }: Props) {
  const { list, error } = scans
  const panelId = useId()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  }, [open])
  if (list === null || (!list.enabled && list.waiting.length === 0 && list.setAside.length === 0)) return null
  const trouble = list.problem !== null || list.refused.length > 0
  return (
    <Box component="section" aria-label="Со сканера" sx={{ flexShrink: 0, borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <ButtonBase onClick={toggle} aria-expanded={open} aria-controls={panelId} sx={{ width: '100%', justifyContent: 'flex-start', gap: 1, px: 1.5, minHeight: 38 }}>
        <ScannerIcon fontSize="small" color={list.waiting.length > 0 ? 'primary' : 'disabled'} />
        <Typography component="span" sx={{ fontWeight: 650 }}>Со сканера</Typography>
        <Typography component="span" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>{list.waiting.length === 0 ? 'новых нет' : list.waiting.length}</Typography>
        {trouble && <Typography component="span" variant="body2" sx={{ color: 'warning.main' }}>{list.problem === null ? `не приняты: ${list.refused.length}` : 'папка недоступна'}</Typography>}
        <Box sx={{ flex: 1 }} />
        <Kbd style={{ opacity: 1 }}>F8</Kbd>
        <ExpandIcon fontSize="small" sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />
      </ButtonBase>
      {open && (
        <Box ref={panel} id={panelId} sx={{ maxHeight: 300, overflow: 'auto', borderTop: 1, borderColor: 'divider' }}>
          {list.problem !== null && <Alert severity="warning" square sx={{ py: 0 }}>{list.problem} Уже принятые сканы здесь.</Alert>}
          <FailureAlert error={error} action="работу со сканами" />
          <ScanList scans={scans} waiting={list.waiting} onClose={toggle} />
          {list.refused.length > 0 && (
            <Box sx={{ px: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}>
              <Typography component="h3" variant="body2" sx={{ fontWeight: 650 }}>Остались в папке</Typography>
              {list.refused.map(({ name, bytes, reason }) => (
                <Typography key={name} variant="body2" color="textSecondary">«{name}», {formatBytes(bytes)}. {reason}</Typography>
              ))}
            </Box>
          )}
          <ScansSetAside scans={scans} setAside={list.setAside} />
        </Box>
      )}
    </Box>
  )
}
