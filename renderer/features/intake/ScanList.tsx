import { Box, Button, Checkbox, TextField, Typography } from '@mui/material'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Kbd } from '../../components/Kbd.tsx'
import { formatBytes, formatDateTime } from '../../lib/format.ts'
import type { ScanList as Listed, Scans } from './useScans.ts'

interface Props {
  readonly scans: Scans
  readonly waiting: Listed['waiting']
  onClose(): void
}

/** Scans that wait: arrows go, Space marks, Enter takes what is marked (or the current one), Delete sets aside. */
export function ScanList({ scans, waiting, onClose }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set())
  const [leaving, setLeaving] = useState<string | null>(null)
  const current = waiting[Math.min(at, waiting.length - 1)]
  const present = waiting.filter((scan) => marked.has(scan.id)).map((scan) => scan.id)
  const chosen = present.length > 0 ? present : current === undefined ? [] : [current.id]
  const mark = (scanId: number) => setMarked((old) => new Set(old.has(scanId) ? [...old].filter((one) => one !== scanId) : [...old, scanId]))
  const take = () => {
    if (chosen.length === 0 || scans.pending) return
    scans.take(chosen)
    setMarked(new Set())
  }
  const setAside = () => {
    if (leaving === null || leaving.trim().length < 3) return
    scans.setAside(chosen, leaving.trim())
    setMarked(new Set())
    setLeaving(null)
    list.current?.focus()
  }
  const step = (by: number) => setAt(Math.max(0, Math.min(waiting.length - 1, Math.min(at, waiting.length - 1) + by)))
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => setAt(0),
    End: () => setAt(waiting.length - 1),
    ' ': () => { if (current !== undefined) mark(current.id) },
    Enter: take,
    Delete: () => setLeaving('Пустой лист'),
    Escape: onClose,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : actions[event.key]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  if (waiting.length === 0) return <Typography variant="body2" color="textSecondary" role="listbox" aria-label="Сканы" tabIndex={0} onKeyDown={onKeyDown} sx={{ px: 1.5, py: 1.25 }}>Новых сканов нет. Положите лист в сканер: файл появится здесь сам.</Typography>
  return (
    <>
      <Box
        ref={list} role="listbox" aria-label="Сканы" aria-multiselectable tabIndex={0} aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`} onKeyDown={onKeyDown}
        sx={{ py: 0.5, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 } }}
      >
        {waiting.map((scan, index) => (
          <Box
            key={scan.id} id={`${id}-${scan.id}`} role="option" aria-selected={marked.has(scan.id)}
            onClick={() => { setAt(index); mark(scan.id) }} onDoubleClick={() => scans.take([scan.id])}
            sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1, minHeight: 32, cursor: 'pointer', bgcolor: scan === current ? 'surface.selected' : 'transparent' }}
          >
            <Checkbox size="small" checked={marked.has(scan.id)} tabIndex={-1} aria-hidden sx={{ p: 0.25 }} />
            <Typography component="span" noWrap title={scan.file.name} sx={{ flex: 1, minWidth: 0 }}>{scan.file.name}</Typography>
            {scan.file.quarantined && <Typography component="span" variant="body2" color="error">карантин</Typography>}
            <Typography component="span" variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{formatBytes(scan.file.bytes)} · {formatDateTime(scan.foundAt)}</Typography>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
        {leaving === null ? (
          <>
            <Button size="small" variant="contained" onClick={take} disabled={scans.pending}>Взять в карточку{present.length > 1 && ` (${present.length})`} <Kbd>↵</Kbd></Button>
            <Button size="small" variant="text" onClick={() => setLeaving('Пустой лист')}>Убрать из списка <Kbd style={{ opacity: 1 }}>Del</Kbd></Button>
            <Typography variant="body2" color="textSecondary">Пробел отмечает несколько</Typography>
          </>
        ) : (
          <Box component="form" onSubmit={(event) => { event.preventDefault(); setAside() }} sx={{ display: 'flex', gap: 1, flex: 1 }}>
            <TextField
              size="small" label="Почему это не обращение" value={leaving} autoFocus fullWidth onChange={(event) => setLeaving(event.target.value)} onFocus={(event) => event.target.select()} slotProps={{ htmlInput: { maxLength: 300 } }}
              onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setLeaving(null); list.current?.focus() } }}
            />
            <Button type="submit" variant="contained" disabled={leaving.trim().length < 3}>Убрать</Button>
          </Box>
        )}
      </Box>
    </>
  )
}
